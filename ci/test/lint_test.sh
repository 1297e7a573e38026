#!/usr/bin/env bash
# Whether the checks of the stack and of the workflow find what is wrong.
# shellcheck disable=SC2016 # the stack file's own variables
set -euo pipefail
cd "$(dirname "$0")/../.."
. ci/test/_kit

cd "$here"
stack=$work/stack.yml workflow=$work/workflow.yml

# A stack and a workflow in which nothing is wrong.
write() {
  cat >"$stack" <<'TEXT'
services:
  blog:
    image: ${REGISTRY:-registry.test}/blog:${BLOG_TAG:-latest}
    environment: {POSTGRES_PASSWORD_FILE: /run/secrets/password}
    networks: [data]
    secrets: [{source: password, target: a}]
    configs: [{source: settings, target: /a}]
    volumes: [{type: volume, source: wal, target: /wal}, {type: volume, target: /tmp}]
    deploy: {resources: {limits: {memory: 1G}}}
networks: {data: {}}
secrets: {password: {external: true}}
configs: {settings: {file: ./settings.yaml}}
volumes: {wal: {}}
TEXT
  : >"$work/settings.yaml"
  echo '#export REGISTRY=registry.test' >"$work/env"
  cp .gitea/workflows/ci.yml "$workflow"
  printf 'services:\n  blog: {deploy: {endpoint_mode: dnsrr}}\n' >"$work/override.yml"
}

# $1 is the check, $2 changes the file $3, and $4 must be found in it; without $2 nothing must be.
finds() {
  local said
  write
  if [ -n "$2" ]; then sed -i "$2" "$work/$3"; fi
  if said=$("check_$1" 2>&1); then said="nothing ${said}"; fi
  if grep -qF -- "$4" <<<"$said"; then pass; else wrong "$1: $4" "$said"; fi
}

check_stack() { node ci/lint/stack.mjs "$work/env" "$stack" "$work/override.yml"; }
check_workflow() { node ci/lint/workflow.mjs "$workflow"; }

finds stack '' '' 'nothing'
finds stack 's/networks: \[data\]/networks: [dta]/' stack.yml 'uses network dta'
finds stack 's/source: password/source: pasword/' stack.yml 'uses secret pasword'
finds stack 's/source: settings/source: setings/' stack.yml 'uses config setings'
finds stack 's/source: wal/source: wall/' stack.yml 'uses volume wall'
finds stack 's/PASSWORD_FILE/PASSWORD/' stack.yml 'secrets are files'
finds stack 's/settings.yaml/none.yaml/' stack.yml 'the file of settings is missing'
finds stack 's/:${BLOG_TAG:-latest}//' stack.yml 'has no version'
finds stack 's/limits: {memory: 1G}/limits: {}/' stack.yml 'may take all memory'
finds stack 's/REGISTRY/REGISTRI/' stack.yml 'does not explain REGISTRI'
finds stack 's/blog/blogg/' override.yml 'no service blogg'

finds workflow '' '' 'nothing'
finds workflow 's/^name: ci$/&\nconcurrency: one/' workflow.yml 'Gitea ignores'
finds workflow 's/ubuntu-latest/[ubuntu-latest, self-hosted]/' workflow.yml 'one word in runs-on'
finds workflow 's/ci\/push.sh/ci\/pusch.sh/' workflow.yml 'ci/pusch.sh is not there'
finds workflow 's/run: ci\/test.sh/run: mvn verify/' workflow.yml 'no script of ci/'
finds workflow 's/steps.changed/stepps.changed/' workflow.yml 'undefined variable'
finds workflow 's/needs:/neds:/' workflow.yml 'unexpected key'
finish_tests "Lint"
