#!/usr/bin/env bash
# Whether the health check of the images asks a process for the right thing.
set -euo pipefail
cd "$(dirname "$0")/../.."
. ci/test/_kit

cd "$here"
export TMPDIR=$work MANAGEMENT_PORT=9000 FAKE=$work/curl
mkdir "$FAKE"
# Stands in front of the real curl: notes what was asked, and fails for what is down.
cat >"$FAKE/curl" <<'TEXT'
#!/usr/bin/env bash
asked=${*: -1}
echo "${asked##*/}" >"$FAKE/asked"
! grep -qx "${asked##*/}" "$FAKE/down"
TEXT
chmod +x "$FAKE/curl"
export PATH=$FAKE:$PATH

# $1 says when, $2 what is down then, $3 what must be asked, $4 the code that the cluster must get.
says() {
  local code=0
  echo "$2" >"$FAKE/down"
  config/image/healthcheck.sh || code=$?
  if [ "$code" = "$4" ] && [ "$(<"$FAKE/asked")" = "$3" ]; then pass; else wrong "$1" "  it asked for $(<"$FAKE/asked") and ended with $code"; fi
}

says 'it is not ready yet' readiness readiness 1
says 'it is ready' nothing readiness 0
says 'its database is away' readiness liveness 0
says 'it hangs' liveness liveness 1
says 'it goes on' nothing liveness 0
finish_tests "healthcheck.sh"
