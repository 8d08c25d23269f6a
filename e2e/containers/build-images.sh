#!/usr/bin/env bash
# Builds stand-in images for the container tests where no container registry can be reached: the same
# released Kafka and PostgreSQL that the embedded servers use, on a minimal Debian. Needs root (debootstrap)
# and a running Docker engine.
#
#   e2e/containers/build-images.sh LIB_DIR     LIB_DIR holds the jars of the built command
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
lib=${1:?usage: build-images.sh LIB_DIR}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

have() { docker image inspect "$1" >/dev/null 2>&1; }

java_home=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")}

build_base() {
  have chapterhouse-test/base && return
  debootstrap --variant=minbase bookworm "$work/rootfs" >"$work/debootstrap.log" 2>&1 \
    || { tail -n 20 "$work/debootstrap.log" >&2; exit 1; }
  rm -rf "$work/rootfs/var/cache/apt" "$work/rootfs/var/lib/apt/lists"
  tar -C "$work/rootfs" -c . | docker import - chapterhouse-test/base >/dev/null
}

# A Java runtime on the base: what the official JRE images are to docker-compose.yml.
build_jre() {
  have chapterhouse-test/jre && return
  "$java_home/bin/jlink" --add-modules java.se,jdk.unsupported,jdk.crypto.ec,jdk.zipfs,jdk.naming.dns \
    --strip-debug --no-header-files --no-man-pages --output "$work/jre/java"
  printf 'FROM chapterhouse-test/base\nCOPY java /opt/java\nENV PATH=/opt/java/bin:$PATH JAVA_HOME=/opt/java\n' \
    >"$work/jre/Dockerfile"
  docker build -q -t chapterhouse-test/jre "$work/jre" >/dev/null
}

build_kafka() {
  mkdir -p "$work/kafka/libs"
  cp "$lib"/*.jar "$work/kafka/libs/"
  rm -f "$work"/kafka/libs/chapterhouse-*.jar "$work"/kafka/libs/embedded-postgres-*.jar
  cp -r "$here/kafka/." "$work/kafka/"
  docker build -q -t chapterhouse-test/kafka "$work/kafka" >/dev/null
}

build_postgres() {
  have chapterhouse-test/postgres && return
  mkdir -p "$work/postgres/pgsql"
  binaries=$(ls "$lib"/embedded-postgres-binaries-linux-*.jar | grep -v alpine | head -n 1)
  (cd "$work/postgres" && "$java_home/bin/jar" xf "$binaries" && tar -C pgsql -xJf postgres-linux-*.txz && rm -rf postgres-linux-*.txz META-INF)
  cp -r "$here/postgres/." "$work/postgres/"
  docker build -q -t chapterhouse-test/postgres "$work/postgres" >/dev/null
}

build_base
build_jre
build_kafka
build_postgres
docker image ls 'chapterhouse-test/*' --format '{{.Repository}}: {{.Size}}'
