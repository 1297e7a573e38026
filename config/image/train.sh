#!/usr/bin/env bash
# Part of the images' build: runs all six applications once, with a database, readers and demo content, and lays out each
# under /images/<app> with the AOT cache made of that: what seldom changes, what changes with each commit, the cache.
set -euo pipefail

java @config/launcher.options -cp local/local.jar com.roseash.local.Dev train --fresh

for app in blog market cart events federation account; do
  run=.local/run/$app
  mkdir -p "/images/$app"/{dependencies,application}/lib
  mv "$run"/lib/shared-*.jar "/images/$app/application/lib/"
  mv "$run"/lib/*.jar "/images/$app/dependencies/lib/"
  mv "$run/$app.jar" "/images/$app/application/"
  mv "$run/app.aot" "/images/$app/app.aot"
done
