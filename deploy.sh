#!/usr/bin/env bash
# Builds the applications that changed, brings them to the cluster, and says whether they run there.
set -euo pipefail
invocation="deploy.sh${*:+ $*}"
cd "$(dirname "$0")"
. ci/_settings
. ci/_changes
. ci/_cluster
. ci/_lock
. ci/_images
. ci/_plan
. ci/_rollout

usage() {
  cat <<'TEXT'
Usage: ./deploy.sh [option] [application …]

Without names it deploys the applications that changed since they were last deployed, as git and the cluster say:
all six when shared/, pom.xml, config/ or the stack files changed. The applications are blog, market, cart, events,
federation and account. The stack files and .env are applied in any case.

  --all              all six, changed or not
  --dry-run          says what would be done, and why
  --push             pushes the images to the registry; needed when the cluster has more than one node
  --built            builds nothing: the images of this commit are where the cluster finds them
  --dirty            deploys changes that are not committed, and marks the images so
  --older            deploys although the cluster runs commits that are not part of this one
  --status           shows what runs; fails when something that should does not
  --rollback         goes back to what the named applications ran before
  --timeout <s>      how long the services may take to be up (900)
  --wait <s>         waits for somebody else's deploy instead of refusing (0)
  --break-lock       removes the lock that a deploy left which was cut off
  --help             this text

It reads .env, and talks to the engine that DOCKER_HOST names, else to the one of this machine.
TEXT
}

task=deploy scope=changed named=() dry='' push='' built='' dirty='' older='' limit=900 patience=0 rolling=''

read_arguments() {
  while [ $# -gt 0 ]; do
    case $1 in
      --all) scope=all ;;
      --dry-run) dry=yes ;;
      --push) push=yes ;;
      --built) built=yes ;;
      --dirty) dirty=yes ;;
      --older) older=yes ;;
      --status) task=status ;;
      --rollback) task=rollback ;;
      --break-lock) task=break_lock ;;
      --timeout) limit=$(seconds "$@"); shift ;;
      --wait) patience=$(seconds "$@"); shift ;;
      --help | -h) usage; exit ;;
      -*) misused "There is no option $1." ;;
      *) is_application "$1"; named+=("$1") ;;
    esac
    shift
  done
  if [ ${#named[@]} -gt 0 ] && [ "$scope" = all ]; then misused "Name applications or say --all, not both."; fi
  if [ ${#named[@]} -gt 0 ]; then scope=named; fi
  if [ "$task" = rollback ] && [ "$scope" != named ]; then misused "--rollback wants the names of applications."; fi
}

misused() {
  printf '%s\n\n' "$1" >&2
  usage >&2
  exit 2
}

seconds() {
  [[ ${2:-} =~ ^[0-9]+$ ]] || misused "$1 wants a number of seconds."
  echo "$2"
}

is_application() {
  case " ${apps[*]} " in *" $1 "*) ;; *) misused "There is no application $1." ;; esac
}

prepare() {
  scratch=$(mktemp -d)
  exec 3>&2 # wherever errors go to when we are cut off
  trap finish EXIT
  trap 'cut_off 130' INT
  trap 'cut_off 143' TERM HUP
  read_settings
  registry_counts=$push$built
  if [ "$task" = deploy ] || [ "$task" = rollback ]; then check_variables; fi
  check_cluster
}

cut_off() {
  exec 2>&3
  if [ -n "$rolling" ]; then echo "Cut off. What was begun goes on on the cluster: ./deploy.sh --status" >&2; fi
  exit "$1"
}

finish() {
  local code=$?
  trap '' INT TERM HUP
  release_lock
  rm -rf "$scratch"
  exit "$code"
}

deploy() {
  check_secrets
  if [ -z "$dry" ]; then take_lock "$patience"; fi
  if [ -n "$push" ]; then check_registry; fi
  read_cluster
  make_plan
  check_working_tree
  check_images_will_be_there
  show_plan deploy "$(why_kept)"
  mention_uncommitted
  check_history
  if [ -n "$dry" ]; then say_what_follows; return; fi
  build_and_push
  roll_out
}

rollback() {
  check_secrets
  if [ -z "$dry" ]; then take_lock "$patience"; fi
  read_cluster
  plan_rollback
  show_plan 'go back to' 'not named'
  if [ -n "$dry" ]; then return; fi
  roll_out
  echo "./deploy.sh deploys ${named[*]} anew, until a commit takes back what was wrong."
}

say_what_follows() {
  local names
  names=$(chosen | paste -sd' ' -)
  if [ -n "$names" ] && [ -z "$built" ]; then echo "Would build${push:+ and push} $names."; fi
  echo "Would apply ${stack_files[*]} to the stack $stack."
}

build_and_push() {
  local app
  if [ -n "$built" ]; then return; fi
  for app in $(chosen); do build_image "$app" "${tag[$app]}"; done
  if [ -z "$push" ]; then return; fi
  for app in $(chosen); do push_image "$app" "${tag[$app]}"; done
}

roll_out() {
  local names
  names=$(chosen | paste -sd' ' -)
  mark_again
  rolling=yes
  deploy_stack
  watch_services
  if [ -n "$not_deployed" ]; then
    printf '\nNOT deployed: %s (after %s s). ./deploy.sh --status shows what runs.\n' "$not_deployed" "$took" >&2
    exit 1
  fi
  echo "All services of $stack are up after $took s${names:+; deployed: $names}."
}

# What is built anew under the tag it runs already has to be restarted by hand.
mark_again() {
  local app
  for app in $(chosen); do
    if [ "$scope" != changed ] && [ -z "$built" ] && [ "${tag[$app]}" = "${running_tag[$app]:-}" ]; then again[$app]=yes; fi
  done
}

read_arguments "$@"
prepare
case $task in
  deploy) deploy ;;
  rollback) rollback ;;
  status) show_status ;;
  break_lock) break_lock ;;
esac
