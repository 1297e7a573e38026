# Images that stand in for those of production where no registry can be reached: the same programs, from Debian's packages
# and from what this machine has (the context: a JDK's jre and jdk, node, and the certificates that this machine trusts).
FROM debian:bookworm-slim AS base
COPY ca-certificates.crt /etc/ssl/certs/ca-certificates.crt

# eclipse-temurin:25-jre
FROM base AS jre
COPY jre /opt/java/openjdk
COPY cacerts /opt/java/openjdk/lib/security/cacerts
ENV JAVA_HOME=/opt/java/openjdk PATH=/opt/java/openjdk/bin:$PATH

# maven:3-eclipse-temurin-25
FROM base AS maven
RUN apt-get update -q && apt-get install -y -q --no-install-recommends maven
COPY jdk /opt/java/openjdk
COPY cacerts /opt/java/openjdk/lib/security/cacerts
ENV JAVA_HOME=/opt/java/openjdk PATH=/opt/java/openjdk/bin:$PATH

# node:24-bookworm-slim
FROM base AS node
RUN apt-get update -q && apt-get install -y -q --no-install-recommends libstdc++6
COPY node /usr/local
ENV NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt

# postgres:16, with what of its entrypoint the stack uses
FROM base AS postgres
RUN apt-get update -q && apt-get install -y -q --no-install-recommends postgresql gosu diffutils && \
    rm -rf /var/lib/postgresql/* && ln -s /usr/lib/postgresql/*/bin /opt/postgresql
COPY --chmod=755 postgres-entrypoint.sh /usr/local/bin/docker-entrypoint.sh
ENV PGDATA=/var/lib/postgresql/data PATH=/opt/postgresql:$PATH
STOPSIGNAL SIGINT
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["postgres"]

# redis:7
FROM base AS redis
RUN apt-get update -q && apt-get install -y -q --no-install-recommends redis-server redis-tools && \
    mkdir -p /data && chown redis:redis /data
WORKDIR /data
USER redis
CMD ["redis-server", "--protected-mode", "no"]

# caddy:2
FROM base AS caddy
RUN apt-get update -q && apt-get install -y -q --no-install-recommends caddy
CMD ["caddy", "run", "--config", "/etc/caddy/Caddyfile", "--adapter", "caddyfile"]
