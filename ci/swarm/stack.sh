# shellcheck shell=bash
# Sourced by bin/swarm-test: the checkout that is deployed, the stack, what stands beside it, and what was measured.

# shellcheck disable=SC2034 # used by the scripts that source this one
apps=(blog market cart events federation account)

# Runs a step and says how long it took.
step() {
  local what=$1 since=$SECONDS
  shift
  echo "$what …"
  "$@"
  note "$what: $((SECONDS - since)) s"
}

# Says a figure, now and in the report.
note() {
  echo "  $1"
  echo "$1" >>"$directory/figures"
}

# What is deployed is a clone of what is committed here, so that it can be changed.
prepare_checkout() {
  git clone -q . "$directory/checkout"
  git -C "$directory/checkout" config user.name 'bin/swarm-test'
  git -C "$directory/checkout" config user.email swarm-test@example.org
  export SWARM_DIRECTORY=$directory STACK=coop DOMAIN=coop.test REGISTRY=127.0.0.1:5077
  export MAIL_HOST=rehearsal MAIL_PORT=2525 MAIL_FROM=no-reply@coop.test REGISTRATION=open
  APPLICATION_CPUS=$(nproc)
  APPLICATION_CPUS_RESERVED=$(awk -v cores="$APPLICATION_CPUS" 'BEGIN { printf "%.2f", int(100 * cores / 11) / 100 }') # for one more than there are
  export APPLICATION_CPUS APPLICATION_CPUS_RESERVED COMPOSE_FILE=docker-compose.yml
  if ! has_ip_vs; then
    echo "This kernel has no IP_VS: with config/compose.dnsrr.yml."
    COMPOSE_FILE+=:config/compose.dnsrr.yml
  fi
}

build_images() {
  (cd "$directory/checkout" && ci/build.sh --all && ci/push.sh --all)
}

first_deploy() {
  local secret
  secret=$(openssl rand -hex 32)
  (umask 077 && echo "ROSE_ASH_SECRET=$secret" >"$directory/rehearsal.env")
  printf %s "$secret" | docker secret create "$STACK-rose-ash-secret-v1" - >/dev/null
  echo | docker secret create "$STACK-mail-password-v1" - >/dev/null
  (cd "$directory/checkout" && bin/secrets create && ./deploy.sh --all --built)
  age-keygen -o "$directory/identity" 2>/dev/null
}

# A mailbox and the demo content, and Caddy with the example of the documentation and certificates of its own.
start_surroundings() {
  local launcher
  mvn -q -B -ntp -Dquick -DskipTests -pl local -am package
  java -Djarmode=tools -jar local/target/local.jar extract --force --destination "$directory/local"
  docker run -d --name rehearsal --network "${STACK}_edge" --env-file "$directory/rehearsal.env" -e DOMAIN \
    -p "$SWARM_ADDRESS:8007:8007" -v "$directory/local:/local:ro" eclipse-temurin:25-jre \
    java -Xmx256m -cp /local/local.jar com.roseash.local.Rehearsal >/dev/null
  printf '{\n\tlocal_certs\n\tskip_install_trust\n}\nimport example\n' >"$directory/Caddyfile"
  docker run -d --name caddy --network "${STACK}_edge" -e DOMAIN -p "$SWARM_ADDRESS:443:443" \
    -v "$directory/Caddyfile:/etc/caddy/Caddyfile:ro" -v "$PWD/config/Caddyfile.example:/etc/caddy/example:ro" \
    caddy:2 >/dev/null
  launcher=$(mktemp -p "$directory")
  for _ in {1..120}; do
    docker logs rehearsal >"$launcher" 2>&1
    if grep -q '^Loaded' "$launcher"; then break; fi
    if [ -z "$(docker ps -q -f name=rehearsal)" ]; then cat "$launcher" >&2; return 1; fi
    sleep 1
  done
  grep -q '^Loaded' "$launcher"
  docker exec caddy bash -c 'cat $(find / -path "*/pki/authorities/local/root.crt" 2>/dev/null)' >"$directory/authority.crt"
  for app in "${apps[@]}"; do echo "$SWARM_ADDRESS $app.$DOMAIN"; done >"$directory/hosts"
}

# How long each process took to start, and what it holds in memory.
report_processes() {
  local app container
  for app in "${apps[@]}"; do
    container=$(docker ps -q -f "label=com.docker.swarm.service.name=${STACK}_$app" | head -1)
    note "$(printf '%-11s image %s MB, ready %s s after its start, %s MB resident' "$app" \
      "$(($(docker image inspect -f '{{.Size}}' "$(docker inspect -f '{{.Image}}' "$container")") / 1000000))" \
      "$(docker logs "$container" 2>&1 | sed -n 's/.*process running for \([0-9.]*\).*/\1/p' | head -1)" \
      "$(docker exec "$container" bash -c 'cat /proc/[0-9]*/status' | awk '/^Name:/ {java = $2 == "java"} /^VmRSS:/ && java {print int($2 / 1024)}')")"
  done
}

prove() {
  mvn -B -ntp -q -Dquick -pl local -am verify -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false \
    -Dit.test=ProductionSwarmTests -DargLine="-XX:+UseSerialGC -Djdk.net.hosts.file=$directory/hosts"
}

# A change of one application makes its own two layers anew, and reuses all others.
rebuild_blog() {
  local checkout=$directory/checkout before after anew layer
  before=$(layers)
  echo '# changed' >>"$checkout/blog/src/main/resources/application.yaml"
  git -C "$checkout" commit -q -a -m 'Change the blog'
  (cd "$checkout" && ci/build.sh blog)
  after=$(layers)
  anew=$(comm -13 <(sort <<<"$before") <(sort <<<"$after") | cut -f2)
  note "of the $(wc -l <<<"$after") layers of blog, these are made anew:"
  while read -r layer; do note "  $layer"; done <<<"$anew"
  [ "$(grep -c -e ' /images/blog/application ' -e ' /images/blog/app.aot ' <<<"$anew")" = 2 ]
  [ "$(wc -l <<<"$anew")" = 2 ]
}

# The layers of the blog's image, each with the step that made it.
layers() {
  docker save "$REGISTRY/blog:latest" | tar -xO --wildcards '*.json' | jq -r 'objects | select(.rootfs) |
    [.rootfs.diff_ids, [.history[] | select(.empty_layer != true).created_by]] | transpose[] | @tsv'
}

report() {
  printf '\nMeasured:\n'
  sed 's/^/  /' "$directory/figures"
}

say_how_to_reach() {
  cat <<TEXT

It runs:  export DOCKER_HOST=$DOCKER_HOST; /usr/bin/docker stack services $STACK
The blog: https://blog.$DOMAIN at $SWARM_ADDRESS (chromium --ignore-certificate-errors --host-resolver-rules='MAP *.$DOMAIN $SWARM_ADDRESS')
The mails: http://$SWARM_ADDRESS:8007
The end:  bin/swarm-test --stop
TEXT
}
