#!/usr/bin/env bash
# How long hello world takes against a Java program that does nothing, both on the same Java and
# one after the other, so that a busy machine slows both. Prints medians in milliseconds.
#
#   bench/startup.sh [ROUNDS]
#
# With CHIBI set to a command, that command runs hello world in the same rounds.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
rounds=${1:-21}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
cat >"$work/Empty.java" <<'JAVA'
public final class Empty {
  public static void main(String[] arguments) {}
}
JAVA
"${java}c" -d "$work" "$work/Empty.java"

cat >"$work/hello.scm" <<'SCHEME'
(import (scheme base) (scheme write))
(display "hello, world")
(newline)
SCHEME

# Each line of a file: the milliseconds of one run.
measure() {
  local file=$1 start end
  shift
  start=$EPOCHREALTIME
  "$@" >/dev/null </dev/null
  end=$EPOCHREALTIME
  echo $(((${end/[.,]/} - ${start/[.,]/}))) >>"$work/$file"
}

median() {
  sort -n "$work/$1" | awk '{ v[NR] = $1 } END { printf "%.1f", v[int((NR + 1) / 2)] / 1000 }'
}

"$here/../bin/chibi-net" "$work/hello.scm" >/dev/null
for ((round = 0; round < rounds; round++)); do
  measure empty "$java" -XX:+UseSerialGC -cp "$work" Empty
  measure hello "$here/../bin/chibi-net" "$work/hello.scm"
  [ -z "${CHIBI:-}" ] || measure chibi $CHIBI "$work/hello.scm"
done

empty=$(median empty)
hello=$(median hello)
echo "empty Java main  $empty ms"
echo "hello world      $hello ms, $(awk "BEGIN { printf \"%.2f\", $hello / $empty }") times that"
[ -z "${CHIBI:-}" ] || echo "CHIBI            $(median chibi) ms"
