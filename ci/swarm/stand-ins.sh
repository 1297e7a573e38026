# shellcheck shell=bash
# Sourced by bin/swarm-test: makes images that stand in for those that a registry would give, under the names of production.

# The modules that a JRE of Temurin has and that a server could use.
jre_modules=java.se,jdk.attach,jdk.charsets,jdk.crypto.cryptoki,jdk.crypto.ec,jdk.httpserver,jdk.jfr,jdk.localedata
jre_modules+=,jdk.management,jdk.management.agent,jdk.management.jfr,jdk.naming.dns,jdk.net,jdk.nio.mapmode
jre_modules+=,jdk.security.auth,jdk.security.jgss,jdk.unsupported,jdk.xml.dom,jdk.zipfs

# name of production = stage of stand-ins.Dockerfile
stand_ins=(
  eclipse-temurin:25-jre=jre
  maven:3-eclipse-temurin-25=maven
  node:24-bookworm-slim=node
  postgres:16=postgres
  redis:7=redis
  caddy:2=caddy
)

# Puts into directory $1 what the stages copy from this machine.
gather() {
  local context=$1 node
  mkdir -p "$context/node/bin" "$context/node/lib/node_modules"
  cp /etc/ssl/certs/ca-certificates.crt "$context/"
  cp -L "$JAVA_HOME/lib/security/cacerts" "$context/cacerts"
  cp -a "$JAVA_HOME" "$context/jdk"
  rm -f "$context/jdk/lib/security/cacerts" "$context/jdk/lib/src.zip"
  "$JAVA_HOME/bin/jlink" --add-modules "$jre_modules" --no-man-pages --no-header-files --generate-cds-archive \
    --output "$context/jre" >/dev/null
  rm -f "$context/jre/lib/security/cacerts"
  node=$(readlink -f "$(command -v node)")
  cp "$node" "$context/node/bin/node"
  cp -a "$(dirname "$(dirname "$(dirname "$(readlink -f "$(command -v npm)")")")")/npm" "$context/node/lib/node_modules/"
  ln -s ../lib/node_modules/npm/bin/npm-cli.js "$context/node/bin/npm"
  cp ci/swarm/postgres-entrypoint.sh "$context/"
}

# Imports Debian and builds the others on it, with everything in directory $1.
make_stand_ins() {
  local directory=$1 pair
  mmdebstrap --quiet --variant=minbase --include=ca-certificates,curl,tzdata bookworm "$directory/debian.tar"
  docker import "$directory/debian.tar" debian:bookworm-slim >/dev/null
  gather "$directory/context"
  for pair in "${stand_ins[@]}"; do
    docker build -q -f ci/swarm/stand-ins.Dockerfile --target "${pair#*=}" -t "${pair%=*}" "$directory/context" >/dev/null
  done
}
