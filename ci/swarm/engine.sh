# shellcheck shell=bash
# Sourced by bin/swarm-test: an engine, a Swarm and a registry of its own, and the end of them.

# Where things are published on this machine: an address of its own, so that nothing is in the way.
export SWARM_ADDRESS=127.0.0.77

install_packages() {
  local package missing=()
  for package in docker.io iptables mmdebstrap docker-registry age chromium jq; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  if [ ${#missing[@]} = 0 ]; then return; fi
  apt-get update -q >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" >/dev/null
}

# The client that belongs to the engine, whatever other one is on the PATH.
use_engine() {
  mkdir -p "$directory/bin"
  ln -sf /usr/bin/docker "$directory/bin/docker"
  export PATH="$directory/bin:$PATH" DOCKER_HOST="unix://$directory/docker.sock" DOCKER_BUILDKIT=1
}

start_engine() {
  # Each by its name: a table that nobody has used is left out otherwise, and would not be emptied again.
  local table
  for table in filter nat mangle raw; do iptables-save -t "$table"; done >"$directory/iptables"
  cat /proc/sys/net/ipv4/ip_forward >"$directory/ip_forward"
  use_engine
  setsid dockerd --data-root "$directory/engine" --exec-root "$directory/run" --pidfile "$directory/docker.pid" \
    -H "$DOCKER_HOST" </dev/null >"$directory/engine.log" 2>&1 &
  await 'the engine' "$directory/engine.log" docker version
  # Before Swarm makes it: what is published stays on this machine.
  docker network create --subnet 172.31.250.0/24 -o com.docker.network.bridge.name=docker_gwbridge \
    -o com.docker.network.bridge.enable_icc=false -o com.docker.network.bridge.host_binding_ipv4="$SWARM_ADDRESS" \
    docker_gwbridge >/dev/null
  docker swarm init --advertise-addr 127.0.0.1 >/dev/null

  mkdir -p "$directory/registry"
  cat >"$directory/registry.yml" <<YAML
version: 0.1
storage: {filesystem: {rootdirectory: $directory/registry}}
http: {addr: 127.0.0.1:5077}
YAML
  setsid docker-registry serve "$directory/registry.yml" </dev/null >"$directory/registry.log" 2>&1 &
  echo $! >"$directory/registry.pid"
  await 'the registry' "$directory/registry.log" curl -fso /dev/null http://127.0.0.1:5077/v2/
}

# Waits half a minute for a command to succeed, and shows log $2 when it does not.
await() {
  local what=$1 log=$2 try
  shift 2
  for try in {1..60}; do
    if "$@" >/dev/null 2>&1; then return; fi
    sleep 0.5
  done
  echo "There is no sign of $what after $((try / 2)) s:" >&2
  tail -20 "$log" >&2
  return 1
}

has_ip_vs() {
  [ -d /proc/sys/net/ipv4/vs ] || modprobe ip_vs 2>/dev/null
}

stop_everything() {
  if [ ! -e "$directory" ]; then echo "There is nothing to end."; return; fi
  echo "Ending engine, registry and all that runs on them …"
  use_engine
  if docker version >/dev/null 2>&1; then
    docker ps -aq | xargs -r docker rm -f >/dev/null 2>&1 || true
    docker swarm leave --force >/dev/null 2>&1 || true
    docker ps -aq | xargs -r docker rm -f >/dev/null 2>&1 || true
  fi
  stop_process "$directory/docker.pid"
  stop_process "$directory/registry.pid"
  grep -F " $directory/" /proc/mounts | cut -d' ' -f2 | sort -r | xargs -r umount 2>/dev/null || true
  local bridge
  for bridge in docker0 docker_gwbridge; do ip link delete "$bridge" 2>/dev/null || true; done
  if [ -s "$directory/ip_forward" ]; then
    iptables-restore <"$directory/iptables"
    cat "$directory/ip_forward" >/proc/sys/net/ipv4/ip_forward
  fi
  rm -rf "$directory"
}

# Ends the process whose id is in file $1, and waits for its end.
stop_process() {
  local pid try
  pid=$(cat "$1" 2>/dev/null) || return 0
  kill "$pid" 2>/dev/null || return 0
  for try in {1..60}; do
    kill -0 "$pid" 2>/dev/null || return 0
    sleep 0.5
  done
  echo "Process $pid did not end after $((try / 2)) s." >&2
}
