#!/usr/bin/env bash
# What the cluster is told: that the process is ready, before the first visitor is sent there, and from then on that it is alive.
# Whoever says no is replaced, which would mend nothing for a process whose database is away, and would cost the pages it has.
set -euo pipefail

was_ready=${TMPDIR:-/tmp}/was-ready
if [ -e "$was_ready" ]; then asked=liveness; else asked=readiness; fi
curl --silent --show-error --fail-with-body "http://127.0.0.1:$MANAGEMENT_PORT/actuator/health/$asked"
touch "$was_ready"
