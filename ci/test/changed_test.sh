#!/usr/bin/env bash
# The matrix of changes against the applications that they concern.
# shellcheck disable=SC2016,SC2030,SC2031 # what changes is evaluated later
set -euo pipefail
cd "$(dirname "$0")/../.."
. ci/test/_kit

all='blog market cart events federation account'
only=${1:-}

# $1 says what happens, $2 what must be chosen for it, $3 makes it happen in a fresh repository and cluster.
chooses() {
  local got
  if [ -n "$only" ] && [ "$1" != "$only" ]; then return; fi
  fresh
  eval "$3"
  if [ -n "$(git status --porcelain)" ]; then keep "$1"; fi
  got=$(ci/changed.sh --names) || got="an error"
  if [ "$got" = "$2" ]; then pass; else wrong "$1" "  expected: $2
  chosen:   $got"; fi
}

matrix() {
  chooses 'nothing' '' ':'
  chooses 'a commit without changes' '' 'keep empty'
  for app in "${apps[@]}"; do
    chooses "a source of $app" "$app" "edit $app/src/main/a"
  done
  chooses 'two applications' 'blog account' 'edit blog/src/main/a account/src/main/b'
  chooses 'two applications in two commits' 'market cart' 'edit market/pom.xml; keep one; edit cart/Dockerfile'
  chooses 'a new file' 'events' 'edit events/src/main/deep/down/new'
  chooses 'a deleted file' 'cart' 'git rm -q cart/src/main/a'
  chooses 'a renamed file' 'cart' 'git mv cart/src/main/a cart/src/main/z'
  chooses 'a file moved out of an application' 'blog' 'git mv blog/src/main/a docs/a.md'
  chooses 'a file moved from one to another' 'blog market' 'git mv blog/src/main/a market/src/main/c'
  chooses 'a file moved to shared' "$all" 'git mv blog/src/main/a shared/src/main/c'
  chooses 'a file made executable' 'federation' 'chmod +x federation/src/main/a'
  chooses 'a name with blanks and umlauts' 'events' 'edit "events/src/main/Über uns.txt"'
  chooses 'a name like that of another application' 'blog' 'edit blog/market/a'
  chooses 'a folder whose name begins alike' "$all" 'edit blogger/a'
  chooses 'done and undone' '' 'edit blog/src/main/a; keep one; git revert --no-edit HEAD >/dev/null'

  chooses 'shared' "$all" 'edit shared/src/main/a'
  chooses 'shared and an application' "$all" 'edit shared/src/main/a blog/src/main/a'
  chooses 'the editor' "$all" 'edit shared/editor/src/a'
  chooses 'the root pom' "$all" 'edit pom.xml'
  chooses 'the pom of one' 'market' 'edit market/pom.xml'
  chooses 'the stack file' "$all" 'edit docker-compose.yml'
  chooses 'the configuration' "$all" 'edit config/app-config.yaml'
  chooses 'the flags of the JVM' "$all" 'edit config/jvm.options'
  chooses 'a new stack file' "$all" 'edit config/compose.dnsrr.yml'
  chooses 'how Maven is run' "$all" 'edit .mvn/jvm.config'
  chooses 'what the images leave out' "$all" 'edit .dockerignore'
  chooses 'something nobody thought of' "$all" 'edit something/new'

  chooses 'documentation' '' 'edit docs/design.md docs/new/a.svg README.md CHANGELOG.md blog/README.md shared/editor/README.md'
  chooses 'a text that is a resource' 'blog' 'edit blog/src/main/resources/help.md'
  chooses 'tests' '' 'edit blog/src/test/a shared/src/test/a shared/editor/test/a'
  chooses 'tests and a source' 'cart' 'edit blog/src/test/a cart/src/main/a'
  chooses 'the development platform' '' 'edit local/src/a bin/dev'
  chooses 'deploying itself' '' 'edit deploy.sh ci/new.sh ci/lint/package.json .gitea/workflows/ci.yml'
  chooses 'examples' '' 'edit .env.example config/Caddyfile.example schema.sql .gitignore'
  chooses 'what watches them' '' 'edit config/grafana/rose-ash.json config/prometheus/alerts.yml'

  chooses 'a merge of one branch' 'events' 'git switch -qc side; edit events/src/main/a; keep side; git switch -q main; git merge -q --no-ff -m merge side'
  chooses 'a merge of both sides' 'market events' 'git switch -qc side; edit events/src/main/a; keep side; git switch -q main
    edit market/src/main/a; keep main; git merge -q --no-ff -m merge side'
  chooses 'a merge of what runs already' 'market' 'git switch -qc side; edit events/src/main/a; keep side; runs_head events
    git switch -q main; edit market/src/main/a; keep main; git merge -q --no-ff -m merge side'
  chooses 'an older commit' 'blog' 'edit blog/src/main/a; keep newer; runs_head blog; git switch -q --detach HEAD~1'

  chooses 'applications at different commits' 'blog market' 'edit blog/src/main/a; keep one; edit cart/src/main/a; keep two; runs_head cart
    edit market/src/main/a'
  chooses 'a commit that this clone does not know' 'market' 'runs market 0123456789ab'
  chooses 'no commit at all' 'market' 'runs market latest'
  chooses 'a shallow clone' "$all" 'edit blog/src/main/a; keep one; git clone -q --depth 1 "file://$repository" "$work/shallow$RANDOM"; cd "$_"'
  chooses 'what nobody had committed' 'cart' 'runs cart "${base:0:12}-dirty.1795308547"'
  chooses 'a missing service' 'federation' 'rm "$CLUSTER/services/trial_federation"'
  chooses 'no service at all' "$all" 'rm "$CLUSTER"/services/*'
  chooses 'a missing service and a change' 'blog federation' 'rm "$CLUSTER/services/trial_federation"; edit blog/src/main/a'
  chooses 'a missing image' 'account' 'without_image account'
  chooses 'no label' 'blog' 'sed -i "s/|[^|]*/|/" "$CLUSTER/services/trial_blog"'
  chooses 'an image put there by hand' 'blog' 'sed -i "s/blog:[^|]*/blog:mine/" "$CLUSTER/services/trial_blog"'
  chooses 'an image of another registry' 'cart' 'sed -i "s/^[^|]*/elsewhere.test\/cart:${base:0:12}/" "$CLUSTER/services/trial_cart"'
  chooses 'an image with its digest' '' 'sed -i "s/^[^|]*/&@sha256:0123/" "$CLUSTER"/services/*'
  chooses 'more nodes, and an image that the registry lacks' 'market' 'echo "active true 3" >"$CLUSTER/info"; sed -i /market/d "$CLUSTER/registry"'
  chooses 'more nodes, and an image that the engine lacks' '' 'echo "active true 3" >"$CLUSTER/info"; sed -i /market/d "$CLUSTER/images"'
  chooses 'another service of the stack' '' 'echo "redis:7|||||" >"$CLUSTER/services/trial_redis"'
}

runs_head() {
  runs "$1" "$(git rev-parse HEAD | cut -c1-12)"
}

without_image() {
  sed -i "/$1:/d" "$CLUSTER/images" "$CLUSTER/registry"
}

# The matrix must notice when the detection is wrong: $1 breaks it, and the change called $2 must be among the failures.
notices() {
  local said
  (
    cd "$repository"
    git checkout -q -f main
    git reset -q --hard "$base"
    sed -i "$1" ci/_changes ci/_plan
    if git diff --quiet; then fail "Nothing was broken by: $1"; fi
    keep "break it"
    base=$(git rev-parse HEAD)
    only=$2 failures=0
    matrix 2>/dev/null
    [ "$failures" -gt 0 ]
  ) && said=yes || said=''
  if [ -n "$said" ]; then pass; else wrong "The matrix does not notice: $1" "  expected to fail: $2"; fi
}

controls() {
  notices 's/--no-renames//' 'a file moved out of an application'
  notices 's/\*) find_owner.*/*) concerned=none ;;/' 'shared'
  notices 's/^  concerned=all$/  concerned=none/' 'something nobody thought of'
  notices 's/\*\/src\/test\/\* |//' 'tests'
  notices 's/HEAD | those_that_concern/HEAD~1 | those_that_concern/' 'two applications in two commits'
  notices 's/ && ! is_image_there "$app" "$runs"/ \&\& false/' 'a missing image'
  notices 's/! is_commit_here "$2"/false/' 'a commit that this clone does not know'
  notices 's/"$app"\/\*) concerned/"$app"*) concerned/' 'a folder whose name begins alike'
  notices 's/git diff --no-renames --name-only -z/git diff --no-renames --name-only -z --diff-filter=AM/' 'a deleted file'
}

make_repository
matrix
if [ -z "$only" ]; then controls; fi
finish_tests "Change detection"
