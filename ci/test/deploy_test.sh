#!/usr/bin/env bash
# Whether deploy.sh tells the truth about what a scripted cluster does.
# shellcheck disable=SC2016,SC2030,SC2031,SC2034 # what happens is evaluated later
set -euo pipefail
cd "$(dirname "$0")/../.."
. ci/test/_kit

only=${1:-}

# $1 says what happens, $2 the code that deploy.sh must end with, $3 prepares it, $4 has the arguments; what must be said
# (or, with ! in front, must not) follows. What must be true of the cluster afterwards is a last argument that begins with =.
deploys() {
  local title=$1 code=$2 prepare=$3 arguments=$4 got=0 problem='' expected
  shift 4
  if [ -n "$only" ] && [ "$title" != "$only" ]; then return; fi
  fresh
  eval "$prepare"
  (eval "${in_folder:-} timeout 60 '$repository/deploy.sh' $arguments") >"$work/said" 2>&1 || got=$?
  if [ "$got" != "$code" ]; then problem="it ended with $got, not $code"; fi
  for expected in "$@"; do
    case $expected in
      =*) (cd "$CLUSTER" && eval "${expected#=}") || problem="not true: ${expected#=}" ;;
      !*) if grep -qF -- "${expected#!}" "$work/said"; then problem="it said: ${expected#!}"; fi ;;
      *) if ! grep -qF -- "$expected" "$work/said"; then problem="it did not say: $expected"; fi ;;
    esac
  done
  if [ -z "$problem" ]; then pass; else wrong "$title: $problem" "$(cat "$work/said")"; fi
}

# A change to the blog, whose new tag is then $new.
blog_changed() {
  edit blog/src/main/a
  keep "change the blog"
  new=$(git rev-parse HEAD | cut -c1-12)
}

# Writes what happens when the services are read for the $1-th time after a deploy.
at_poll() {
  printf '%s\n' "${@:2}" >"$CLUSTER/polls/$1"
}

# The task a of the changed blog fails, and what ran before is back.
blog_rolled_back() {
  blog_changed
  at_poll 1 "tasks blog \"a|$REGISTRY/blog:$new|Failed 1 second ago|\"" "state blog rollback_completed" "image blog $REGISTRY/blog:${base:0:12}"
}

unlocked='=[ -z "$(ls configs)" ]'
nothing_deployed='=[ ! -s deployed ]'
nothing_built='=! grep -q ^build calls'

truth() {
  deploys 'all goes well' 0 'blog_changed' '' 'blog         deploy' 'blog/src/main/a changed since' 'deployed: blog' \
    '=grep -qx "blog=$new" deployed' '=grep -qx "cart=${base:0:12}" deployed' "$unlocked"
  deploys 'nothing changed' 0 ':' '' '!deploy ' 'All services of trial are up' "$nothing_built" '=grep -qx "blog=${base:0:12}" deployed'
  deploys 'what ran before is remembered' 0 'blog_changed' '' '=grep -q "|$new|${base:0:12}|" services/trial_blog'
  deploys 'when the others were deployed is kept' 0 'blog_changed' '' '=grep -q "|1700000000|" services/trial_cart' \
    '=! grep -q "|1700000000|" services/trial_blog'
  deploys 'an update step by step' 0 'blog_changed; at_poll 1 "state blog updating" "tasks blog \"a|$REGISTRY/blog:$new|Starting 1 second ago|\""
    at_poll 4 "tasks blog \"a|$REGISTRY/blog:$new|Running 1 second ago|\" \"b|$REGISTRY/blog:$new|Running 1 second ago|\""
    at_poll 6 "state blog completed"' '' 'updating, 0 of 2' 'updating, 2 of 2' '2 of 2 run' \
    '=[ "$(grep -c "updating, 0 of 2" "$work/said")" = 1 ]'
  deploys 'rolled back' 1 'blog_changed; at_poll 1 "state blog updating"; at_poll 2 "state blog rollback_started"
    at_poll 3 "state blog rollback_completed; image blog $REGISTRY/blog:${base:0:12}"
    at_poll 1 "tasks blog \"a|$REGISTRY/blog:$new|Failed 1 second ago|the database is on fire\""' '' \
    'is being rolled back' "FAILED: the cluster rolled it back to" 'the database is on fire' 'log of a' 'NOT deployed: blog' '!are up' "$unlocked"
  deploys 'the log of a container of this engine' 1 'blog_rolled_back; mkdir "$CLUSTER/containers"; echo "its last words" >"$CLUSTER/containers/a"' '' \
    'its last words' '!log of a'
  deploys 'a log that is not to be had' 1 'blog_rolled_back; touch "$CLUSTER/no-logs"' '' 'docker service logs --raw --tail 25 a'
  deploys 'rolled back, though Docker says it is done' 1 'blog_changed; at_poll 1 "state blog completed; image blog $REGISTRY/blog:${base:0:12}"' '' \
    'FAILED: the service runs' 'NOT deployed: blog'
  deploys 'stopped half way' 1 'blog_changed; at_poll 1 "state blog paused"' '' 'FAILED: the update stopped' 'NOT deployed: blog'
  deploys 'a rollback that stopped' 1 'blog_changed; at_poll 1 "state blog rollback_paused"' '' 'rollback paused' 'NOT deployed: blog'
  deploys 'another service falls over' 1 'blog_changed; at_poll 1 "state cart rollback_completed"' '' 'NOT deployed: cart'
  deploys 'old tasks stay though the service has the new image' 1 \
    'blog_changed; at_poll 1 "tasks blog \"a|$REGISTRY/blog:${base:0:12}|Running 1 second ago|\" \"b|$REGISTRY/blog:${base:0:12}|Running 1 second ago|\""' \
    '--timeout 4' 'After 4 s' 'NOT deployed: blog'
  deploys 'a replica is missing' 1 'blog_changed; at_poll 1 "tasks blog \"a|$REGISTRY/blog:$new|Running 1 second ago|\""' '--timeout 1' \
    'starting, 1 of 2' 'After 1 s these are still not as they should be: blog' "$unlocked"
  deploys 'it hangs' 1 'blog_changed; at_poll 1 "state blog updating"' '--timeout 1' 'After 1 s' 'NOT deployed: blog' "$unlocked"
  deploys 'a service that is gone' 1 'blog_changed; at_poll 2 "rm services/trial_cart"' '' 'FAILED: there is no service trial_cart'
  deploys 'up for a moment only' 1 'blog_changed; at_poll 2 "state blog rollback_completed; image blog $REGISTRY/blog:${base:0:12}"' '' 'NOT deployed: blog'
  deploys 'a first deploy whose image is missing' 1 'rm "$CLUSTER"/services/* "$CLUSTER"/tasks/*
    at_poll 1 "tasks blog \"a|$REGISTRY/blog:${base:0:12}|Rejected 1 second ago|No such image\"" "for i in 1 2 3; do cat tasks/trial_blog; done >t; sed = t | sed N\;s/\\\\na/a/ >>tasks/trial_blog"' \
    '' 'its tasks end again and again' 'No such image'
  deploys 'tasks that failed before are not blamed' 0 'blog_changed
    echo "x|$REGISTRY/blog:${base:0:12}|Failed 2 days ago|long ago" >>"$CLUSTER/tasks/trial_blog"' '' '!long ago'
  deploys 'the stack file is refused' 1 'blog_changed; touch "$CLUSTER/stack-fails"' '' 'docker stack deploy failed' 'broken stack file' "$unlocked"
}

choice() {
  deploys 'a named one' 0 'blog_changed; edit cart/src/main/a; keep cart' 'blog' 'keep' 'deployed: blog.' '=grep -qx "cart=${base:0:12}" deployed'
  deploys 'a named one that runs already is restarted' 0 ':' 'market' 'deployed: market' '=grep -qx trial_market restarted'
  deploys 'one that changed is not restarted twice' 0 'blog_changed' 'blog' '=[ ! -e restarted ]'
  deploys 'all' 0 ':' '--all' 'deployed: blog market cart events federation account'
  deploys 'a named one on an empty cluster brings the rest' 0 'rm "$CLUSTER"/services/*' 'blog' 'there is no service trial_cart yet'
  deploys 'a dry run' 0 'blog_changed' '--dry-run' 'blog         deploy' 'Would build blog.' "$nothing_built" "$nothing_deployed" '=! grep -q "config create" calls'
  deploys 'from another folder' 0 'blog_changed; in_folder="cd /;"' '--dry-run' 'Would build blog.'
  in_folder=''
  deploys 'an application that does not exist' 2 ':' 'blogg' 'There is no application blogg.'
  deploys 'an option that does not exist' 2 ':' '--yes' 'There is no option --yes.'
  deploys 'a timeout without a number' 2 ':' '--timeout soon' 'wants a number'
  deploys 'back to what ran before' 0 'runs blog 0123456789ab; runs blog before0; runs blog ${base:0:12}' '--rollback blog' \
    'blog         go back to before0' '=grep -qx "blog=before0" deployed' '=grep -q "|before0|${base:0:12}|" services/trial_blog' "$nothing_built"
  deploys 'back to an image that is gone' 1 ':' '--rollback blog' 'is not there any more' "$nothing_deployed" "$unlocked"
  deploys 'back, and nothing ran before' 1 'sed -i "s/|before0|/||/" "$CLUSTER/services/trial_blog"' '--rollback blog' 'there is nothing to go back to'
  deploys 'back, without a name' 2 ':' '--rollback' 'wants the names'
}

refusals() {
  deploys 'a variable is missing' 1 'blog_changed; unset DOMAIN' '' 'Not set: DOMAIN' '=[ ! -e calls ]'
  export DOMAIN=trial.test
  deploys 'a variable from .env' 0 'echo "export DOMAIN=from.env" >.env; unset DOMAIN' '--dry-run' 'Would apply'
  export DOMAIN=trial.test
  deploys 'a variable that .env says otherwise' 0 'echo "export DOMAIN=from.env" >.env' '--dry-run' 'otherwise than .env about DOMAIN' '!from.env'
  deploys 'a stack file is missing' 1 'export COMPOSE_FILE=docker-compose.yml:nowhere.yml' '' 'There is no stack file nowhere.yml'
  unset COMPOSE_FILE
  deploys 'a secret is missing' 1 'blog_changed; : >"$CLUSTER/secrets"' '' 'trial-encryption-key-v1' 'bin/secrets' "$nothing_built" "$nothing_deployed"
  deploys 'not a Swarm' 1 'echo "inactive false 0" >"$CLUSTER/info"' '' 'docker swarm init'
  deploys 'a worker' 1 'echo "active false 0" >"$CLUSTER/info"' '' 'Deploy from a manager'
  deploys 'no engine' 1 'rm "$CLUSTER/info"' '' 'Docker does not answer'
  deploys 'the build breaks' 1 'blog_changed; touch "$CLUSTER/build-fails"' '' 'the build broke here' 'nothing was deployed' "$nothing_deployed" "$unlocked"
  deploys 'not signed in to the registry' 1 'blog_changed; echo "no basic auth credentials" >"$CLUSTER/registry-says"' '--push' \
    'docker login registry.test:5000' "$nothing_built"
  deploys 'the registry does not answer' 1 'blog_changed; echo "connection refused" >"$CLUSTER/registry-says"' '--push' 'does not answer' "$nothing_built"
  deploys 'a push is denied' 1 'blog_changed; echo "denied: requested access" >"$CLUSTER/push-says"' '--push' 'docker login registry.test:5000' \
    "$nothing_deployed" "$unlocked"
  deploys 'pushed' 0 'blog_changed' '--push' 'pushed in' '=grep -qx "$REGISTRY/blog:$new" registry' '=grep -qx "$REGISTRY/blog:latest" registry'
  deploys 'more nodes without a registry' 1 'blog_changed; echo "active true 3" >"$CLUSTER/info"' '' 'add --push' "$nothing_built"
  deploys 'built already' 0 'blog_changed; echo "$REGISTRY/blog:$new" >>"$CLUSTER/registry"' '--built blog' 'deployed: blog' "$nothing_built"
  deploys 'built already, but nowhere' 1 'blog_changed' '--built blog' 'There is no image' "$nothing_deployed"
  deploys 'not committed' 1 'blog_changed; edit blog/src/main/b shared/src/main/new' 'blog' 'blog/src/main/b' 'shared/src/main/new' '--dirty' "$nothing_built" "$unlocked"
  deploys 'documentation that is not committed' 0 'blog_changed; edit README.md blog/src/test/a' 'blog' 'deployed: blog'
  deploys 'not committed and not chosen' 0 'edit cart/src/main/a' '' 'Not committed, and so not deployed: cart/src/main/a' "$nothing_built"
  deploys 'not committed, on purpose' 0 'edit cart/src/main/a' '--dirty' 'cart         deploy' '=grep -q "cart=${base:0:12}-dirty" deployed' \
    '=grep -qx "blog=${base:0:12}" deployed'
  deploys 'older than what runs' 1 'blog_changed; runs blog "$new"; git switch -q --detach HEAD~1' '' 'would undo it' 'git pull' "$nothing_built" "$unlocked"
  deploys 'older than what runs, on purpose' 0 'blog_changed; runs blog "$new"; git switch -q --detach HEAD~1' '--older' 'deployed: blog'
}

held() {
  printf '%s\n' lock=1 holder=edith@laptop since=1 'command=deploy.sh' >"$CLUSTER/configs/trial-deploy-lock"
}

locks() {
  deploys 'somebody else deploys' 1 'blog_changed; held' '' 'edith@laptop' '--break-lock' "$nothing_built" '=grep -q edith configs/trial-deploy-lock'
  deploys 'a dry run while somebody deploys' 0 'blog_changed; held' '--dry-run' 'Would build blog.'
  deploys 'waiting for somebody' 0 'blog_changed; held; (sleep 1; rm "$CLUSTER/configs/trial-deploy-lock") &' '--wait 10' 'Waiting for edith@laptop' 'deployed: blog' "$unlocked"
  deploys 'waiting in vain' 1 'blog_changed; held' '--wait 1' 'edith@laptop' "$nothing_deployed"
  deploys 'breaking a lock' 0 'held' '--break-lock' 'Broke the lock of edith@laptop' "$unlocked"
  deploys 'breaking no lock' 0 ':' '--break-lock' 'Nobody holds the lock'
  deploys 'the status shows the lock' 0 'held' '--status' 'Locked by edith@laptop'
  deploys 'a broken lock that somebody else took is theirs' 0 'blog_changed
    at_poll 1 "printf %s\\\\\\\\n lock=2 holder=tom@desk since=1 >configs/trial-deploy-lock"' '' '=grep -q tom@desk configs/trial-deploy-lock'
}

statuses() {
  deploys 'everything is up' 0 ':' '--status' '2/2' 'done'
  deploys 'a replica is down' 1 'sed -i 1d "$CLUSTER/tasks/trial_cart"' '--status' '1/2'
  deploys 'a service is missing' 1 'rm "$CLUSTER/services/trial_cart"' '--status' 'no such service'
  deploys 'it was rolled back' 0 'sed -i s/completed/rollback_completed/ "$CLUSTER/services/trial_blog"' '--status' 'FAILED, rolled back'
  deploys 'there is no stack' 1 'rm "$CLUSTER"/services/*' '--status' 'There is no stack trial'
}

# Ten at once: one deploys, the others are refused, and the lock is gone afterwards.
together() {
  local n won
  fresh
  blog_changed
  at_poll 1 'for n in $(seq 600); do if [ "$(ls .. | grep -c refused)" -ge 9 ]; then break; fi; sleep 0.05; done'
  for n in $(seq 10); do { if "$repository/deploy.sh" >"$work/one-$n" 2>&1; then echo won >>"$work/won"; else touch "$work/refused-$n"; fi; } & done
  wait
  won=$(wc -l <"$work/won")
  if [ "$won" = 1 ] && [ "$(grep -l 'Somebody else deploys' "$work"/one-* | wc -l)" = 9 ] && [ -z "$(ls "$CLUSTER/configs")" ]; then
    pass
  else
    wrong "Ten at once: $won deployed" "$(tail -n 3 "$work"/one-*)"
  fi
}

# Cut off at each moment, it leaves no lock, and says that the cluster goes on.
cut_off() {
  fresh
  blog_changed
  at_poll 1 'state blog updating'
  "$repository/deploy.sh" >"$work/said" 2>&1 &
  for _ in $(seq 600); do if grep -q updating "$work/said"; then break; fi; sleep 0.05; done
  kill -TERM $!
  if ! wait $! && [ -z "$(ls "$CLUSTER/configs")" ] && grep -q 'goes on on the cluster' "$work/said"; then
    pass
  else
    wrong "Cut off" "$(cat "$work/said")"
  fi
}

# The tests must notice when deploy.sh believes too easily: $1 breaks $2, and the scenario called $3 must fail.
notices() {
  if (
    cd "$repository"
    git checkout -q -f main
    git reset -q --hard "$base"
    sed -i "$1" "$2"
    if git diff --quiet; then fail "Nothing was broken by: $1"; fi
    keep "break it"
    base=$(git rev-parse HEAD)
    only=$3 failures=0
    { truth; choice; refusals; locks; } 2>/dev/null
    [ "$failures" -gt 0 ]
  ); then pass; else wrong "The tests do not notice: $1" "  expected to fail: $3"; fi
}

controls() {
  notices 's/rollback_completed) echo "failed.*/rollback_completed) echo good ;;/' ci/_rollout 'rolled back'
  notices 's/!= "$wanted" \]; then echo "failed|other image"/= never ]; then :/' ci/_rollout 'rolled back, though Docker says it is done'
  notices 's/settled\[$name\]=yes; pending/settled[$name]=yes; : pending/' ci/_rollout 'up for a moment only'
  notices 's/"${up_wanted\[$name\]}" = "${replicas/"${up[$name]}" = "${replicas/' ci/_rollout 'old tasks stay though the service has the new image'
  notices 's/    exit 1/    exit 0/' deploy.sh 'stopped half way'
  notices 's/  release_lock/  :/' deploy.sh 'it hangs'
  notices 's/ || \[ "$(lock_label lock)" != "$lock_token" \]//' ci/_lock 'a broken lock that somebody else took is theirs'
}

make_repository
truth
choice
refusals
locks
statuses
if [ -z "$only" ]; then
  together
  cut_off
  controls
fi
finish_tests "deploy.sh"
