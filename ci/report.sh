#!/usr/bin/env bash
# Reports how a deploy ended (OUTCOME, a word) and what runs now: here, and on the page of the workflow's run.
set -euo pipefail
cd "$(dirname "$0")/.."
. ci/_step

report() {
  echo "## ${OUTCOME:-done}: $(git log -1 --format='%h %s')"
  echo
  echo "Deployed: ${*:-nothing}"
  echo
  echo '```'
  ./deploy.sh --status 2>&1 || echo "Not everything runs as it should."
  echo '```'
}

begin
reach_cluster
report "$@" | tee -a "${GITHUB_STEP_SUMMARY:-/dev/null}"
