#!/usr/bin/env bash
# Runs every check and every test, as a person does; installs Maven first where it is missing and may be.
set -euo pipefail
cd "$(dirname "$0")/.."
. bin/_install
install_missing mvn maven
exec bin/test "$@"
