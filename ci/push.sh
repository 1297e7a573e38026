#!/usr/bin/env bash
# Pushes the images of the named applications (or --all) to the registry. REGISTRY_USER and REGISTRY_PASSWORD sign in
# there for this step; without them, whoever is signed in already pushes.
set -euo pipefail
cd "$(dirname "$0")/.."
. ci/_step

begin
sign_in
plan_named "$@"
for app in $(chosen); do push_image "$app" "${tag[$app]}"; done
