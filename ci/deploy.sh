#!/usr/bin/env bash
# Deploys the named applications, whose images are in the registry, to the cluster of DEPLOY_HOST (over SSH, with
# DEPLOY_SSH_KEY and DEPLOY_KNOWN_HOSTS) or else to the one that docker talks to. Waits for a deploy that goes on there.
set -euo pipefail
cd "$(dirname "$0")/.."
. ci/_step

begin
reach_cluster
sign_in
./deploy.sh --built --wait "${DEPLOY_WAIT:-1800}" "$@"
