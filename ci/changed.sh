#!/usr/bin/env bash
# Says which applications changed since they were last deployed, and why; the next steps of a workflow get the names.
# With --names it says the names alone. With --push an image counts only where the registry has it.
set -euo pipefail
cd "$(dirname "$0")/.."
. ci/_step

names_only=''
for option in "$@"; do
  case $option in
    --names) names_only=yes ;;
    --push) registry_counts=yes ;;
    *) fail "Usage: ci/changed.sh [--names] [--push]" ;;
  esac
done

begin
reach_cluster
sign_in
check_cluster
read_cluster
make_plan
names=$(chosen | paste -sd' ' -)
if [ -n "$names_only" ]; then echo "$names"; else show_plan deploy "$(why_kept)"; fi
if [ -n "${GITHUB_OUTPUT:-}" ]; then echo "applications=$names" >>"$GITHUB_OUTPUT"; fi
