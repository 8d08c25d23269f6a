#!/bin/bash
# The part of the official image's entry point that the tests use: POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB.
set -eu
user=${POSTGRES_USER:-postgres}
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  initdb -U "$user" --pwfile=<(printf '%s' "${POSTGRES_PASSWORD:?}") --auth-host=scram-sha-256 \
    --locale-provider=builtin --builtin-locale=C.UTF-8 --encoding=UTF8 "$PGDATA" >/dev/null
  echo "host all all all scram-sha-256" >>"$PGDATA/pg_hba.conf"
  database=${POSTGRES_DB:-$user}
  [ "$database" = postgres ] || echo "CREATE DATABASE \"$database\"" | postgres --single -D "$PGDATA" postgres >/dev/null
  # The official image starts twice as well, and whoever waits for it counts its two announcements.
  pg_ctl -D "$PGDATA" -w -o "-c listen_addresses=" start
  pg_ctl -D "$PGDATA" -w stop
fi
exec "$@" -c "listen_addresses=*"
