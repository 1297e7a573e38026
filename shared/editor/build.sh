#!/usr/bin/env bash
# Builds dist/ when what it is made of has changed; Maven runs this before it packs the blog.
set -euo pipefail
cd "$(dirname "$0")"

digest() {
  find "$@" -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum
}

is_from() {
  [ "$(cat "$1" 2>/dev/null)" = "$2" ]
}

sources=$(digest .npmrc build.mjs build.sh package.json package-lock.json src)
if is_from dist/built-from "$sources"; then exit; fi

if ! command -v npm >/dev/null || ! node -e 'process.exitCode = parseInt(process.versions.node) < 20 ? 1 : 0'; then
  echo "The blog's editor is built with Node 20 or newer and its npm, and this machine has $(node --version 2>/dev/null || echo none)." >&2
  echo "Install them (https://nodejs.org), then build again." >&2
  exit 1
fi

packages=$(digest .npmrc package.json package-lock.json)
if ! is_from node_modules/installed-from "$packages"; then
  npm ci --prefer-offline --ignore-scripts --loglevel=error >/dev/null
  echo "$packages" >node_modules/installed-from
fi
node build.mjs
echo "$sources" >dist/built-from
