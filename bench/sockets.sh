#!/usr/bin/env bash
# Sockets of Scheme programs against the same system calls in C, side by side: each row is run by a
# server process and a client process, both in C or both in Scheme, in turn. Prints the medians of
# C / Scheme and the ratio.
#
#   bench/sockets.sh [ROUNDS] [ROW…]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
rounds=${1:-5}
shift || true
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
${CC:-cc} -O2 -o "$work/peer" "$here/sockets/peer.c"
port=$((10000 + RANDOM % 10000))

# What is measured, which row of peer.c it compares with, how many times, the ratio to reach.
table="
blocking   blocking 240000 0.6 64-byte ping-pong, blocking sockets
default    default  240000 0.6 64-byte ping-pong, default sockets
ports      default  240000 0.4 64-byte ping-pong, ports
bulk       bulk     240000 0.7 64 KiB, send and receive!
bulk-ports bulk     240000 0.4 64 KiB, ports
connect    connect  60000 0.5 connect, accept, close"

# run FILE COMMAND ROW COUNT: adds the client's answer to FILE.
run() {
  local file=$1 command=$2 row=$3 count=$4 ready
  port=$((port + 1))
  # shellcheck disable=SC2086
  exec 3< <(exec $command server "$row" "$port" "$count")
  local server=$!
  read -r ready <&3
  [ "$ready" = ready ] || exit 1
  # shellcheck disable=SC2086
  $command client "$row" "$port" "$count" >>"$work/$file"
  wait "$server"
  exec 3<&-
}

median() {
  sort -n "$work/$1" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}

scheme="$here/../bin/chibi-net $here/sockets/peer.scm"
printf '%-36s %6s %6s\n' "Scheme / C" ratio goal
while read -r row c_row count goal text; do
  [ -n "$row" ] || continue
  if [ $# -gt 0 ] && [[ " $* " != *" $row "* ]]; then continue; fi
  for ((round = 0; round < rounds; round++)); do
    run "$row.c" "$work/peer" "$c_row" "$count"
    run "$row.scm" "$scheme" "$row" "$count"
  done
  printf '%-36s %6.2f %6s\n' "$text" \
    "$(awk "BEGIN { print $(median "$row.scm") / $(median "$row.c") }")" "$goal"
done <<<"$table"
