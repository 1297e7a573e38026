#!/usr/bin/env bash
# Waits for the database, then becomes the application.
set -euo pipefail
trap 'exit 143' TERM INT
rm -f "${TMPDIR:-/tmp}/was-ready"

address=${DATABASE_URL#jdbc:postgresql://}
address=${address%%[/?]*}
host=${address%:*} port=5432
if [ "$host" != "$address" ]; then port=${address##*:}; fi

since=$SECONDS said=-5
until timeout 2 bash -c ": </dev/tcp/$host/$port" 2>/dev/null; do
  if [ $((SECONDS - said)) -ge 5 ]; then
    echo "Waiting for PostgreSQL at $host:$port ($((SECONDS - since)) s so far) …"
    said=$SECONDS
  fi
  sleep 0.5
done

# The cache knows the jar by its name.
exec java @/app/jvm.options -XX:AOTCache=/app/app.aot -jar "/app/$APPLICATION.jar" "$@"
