#!/usr/bin/env bash
# What idle connections cost an echo server with a green thread for each: memory, the time for a
# line to all of them and back, and the processor time while nobody says anything.
#
#   bench/idle.sh [CONNECTIONS]
#
# Client and server hold one descriptor for each connection: see ulimit -Hn.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
count=${1:-10000}
work=$(mktemp -d)
server=
trap 'rm -rf "$work"; [ -z "$server" ] || kill "$server"' EXIT
${CC:-cc} -O2 -o "$work/peer" "$here/sockets/peer.c"
port=$((10000 + RANDOM % 10000))

echo "$count connections"
for way in receive ports; do
  port=$((port + 1))
  exec 3< <(exec "$here/../bin/chibi-net" "$here/sockets/echo-server.scm" "$port" "$way")
  server=$!
  read -r ready <&3
  [ "$ready" = ready ] || exit 1
  printf '%-8s ' "$way"
  "$work/peer" hold "$port" "$server" "$count"
  kill "$server"
  wait "$server" 2>/dev/null || true
  server=
  exec 3<&-
done
