#!/usr/bin/env bash
# Builds the images of the named applications (or --all), tagged with the commit and as latest.
set -euo pipefail
cd "$(dirname "$0")/.."
. ci/_step

begin
plan_named "$@"
check_working_tree
for app in $(chosen); do build_image "$app" "${tag[$app]}"; done
