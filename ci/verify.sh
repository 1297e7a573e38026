#!/usr/bin/env bash
# Verifies that everything runs on the cluster, that the six answer at their public addresses, and that nothing answers
# there which must not. PUBLIC_URL says where, with * for the application (https://*.$DOMAIN).
set -euo pipefail
cd "$(dirname "$0")/.."
. ci/_step

# The status with which an address answers, without following it.
status_of() {
  curl --silent --show-error --output /dev/null --max-time 15 --write-out '%{http_code}' "$1" 2>"$scratch/curl" || true
}

# Whether the page at $1 answers, for which all of them together have a minute.
answers() {
  local status
  while :; do
    status=$(status_of "$1/")
    case $status in 2?? | 3??) echo "$1/ answers $status"; return ;; esac
    if [ "$SECONDS" -ge "${VERIFY_SECONDS:-60}" ]; then break; fi
    sleep 1
  done
  echo "$1/ does not answer as it should: $status $(<"$scratch/curl")" >&2
  failed=yes
  return 1
}

is_hidden() {
  local status
  status=$(status_of "$1")
  case $status in 403 | 404) return ;; esac
  echo "$1 answers $status; the reverse proxy must not let anybody there (config/Caddyfile.example)." >&2
  failed=yes
}

begin
failed=''
: "${DOMAIN:?is not set: .env says which domain the six have}"
reach_cluster
check_cluster
./deploy.sh --status || failed=yes
for app in "${apps[@]}"; do
  address=${PUBLIC_URL:-https://*.$DOMAIN}
  address=${address/\*/$app}
  if answers "$address"; then
    is_hidden "$address/actuator/prometheus"
    is_hidden "$address/internal/fragments"
  fi
done
if [ -n "$failed" ]; then fail "Not everything is as it should be."; fi
echo "Everything runs, and answers."
