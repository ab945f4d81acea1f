#!/usr/bin/env bash
# The programs of bench/programs against Kawa, and against Guile and Chez Scheme where they are
# installed (Debian: apt install guile-3.0 chezscheme). Each run is a process of its own, and the
# systems take turns. What is compared is the processor time of whole processes, start-up and
# compilation included, because other work on the machine disturbs that least; and the same less
# the time of a program that only says hello.
#
#   bench/cpu.sh [ROUNDS] [PROGRAM…]
#
# Kawa runs in both of its modes and the faster counts. It comes from Maven Central on first use,
# to bench/target; nothing of it becomes part of the product.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
rounds=${1:-5}
shift || true
programs=${*:-fib tak ctak cpstak nqueens deriv loop}
limit=120
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

kawa=$here/target/kawa-3.1.1.jar
[ -f "$kawa" ] || (cd "$here/.." && ./mvnw -q -B -N dependency:copy \
  -Dartifact=com.github.arvyy:kawa:3.1.1 -DoutputDirectory="$here/target")
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

systems="chibi-net kawa kawa-tail"
! command -v guile >/dev/null || systems="$systems guile"
! command -v chezscheme >/dev/null || systems="$systems chez"

# Guile compiles a program before its first run, which the uncounted one is. Chez Scheme knows no
# R7RS imports, but all the rest of these programs.
export XDG_CACHE_HOME=$work
mkdir "$work/chez"
cp "$here"/programs/*.scm "$work"
printf '(import (scheme base) (scheme write))\n(display "hello")\n' >"$work/hello.scm"
for program in "$work"/*.scm; do
  sed '/^(import/d' "$program" >"$work/chez/${program##*/}"
done

# Sets command to what runs a program with a system.
choose() {
  local program=$work/$2.scm
  case $1 in
    chibi-net) command=("$here/../bin/chibi-net" "$program") ;;
    kawa) command=("$java" -XX:+UseSerialGC -jar "$kawa" --r7rs "$program") ;;
    kawa-tail)
      command=("$java" -XX:+UseSerialGC -jar "$kawa" --r7rs --full-tailcalls "$program")
      ;;
    guile) command=(guile --r7rs "$program") ;;
    chez) command=(chezscheme --script "$work/chez/$2.scm") ;;
  esac
}

# Adds the seconds of one run to a file, or marks the program as failed with this system.
measure() {
  local TIMEFORMAT='%U %S' file=$work/$1.$2
  [ ! -e "$file.failed" ] || return 0
  choose "$1" "$2"
  if { time timeout $limit "${command[@]}" >"$work/out" 2>"$work/err" </dev/null; } \
    2>"$work/time" && cmp -s "$work/out" "$work/$2.expected"; then
    awk '{ print $1 + $2 }' "$work/time" >>"$file"
  else
    touch "$file.failed"
  fi
}

# The median of a system's runs of a program; nothing if it failed.
median() {
  [ ! -e "$work/$1.$2.failed" ] || return 0
  sort -n "$work/$1.$2" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}

for program in hello $programs; do
  choose chibi-net "$program"
  "${command[@]}" >"$work/$program.expected"
  for system in $systems; do
    [ "$system" = chibi-net ] || measure "$system" "$program"
    rm -f "$work/$system.$program"
  done
  for ((round = 0; round < rounds; round++)); do
    for system in $systems; do
      measure "$system" "$program"
    done
  done
  for system in $systems; do
    echo "$program $system $(median "$system" "$program")"
  done
done >"$work/medians"

awk '
  { time[$1, $2] = $3; seen[$1] || order[++programs] = $1; seen[$1] = 1 }
  function better(p,   a, b) {
    a = time[p, "kawa"]; b = time[p, "kawa-tail"]
    return a == "" ? b : b == "" || a < b ? a : b
  }
  function of(p, s) { return s == "kawa" ? better(p) : time[p, s] }
  function ratio(p, s, less,   ours, theirs) {
    ours = time[p, "chibi-net"]; theirs = of(p, s)
    if (theirs == "") return ""
    if (less) { ours -= time["hello", "chibi-net"]; theirs -= of("hello", s) }
    return theirs / (ours > 0.01 ? ours : 0.01)
  }
  function table(less, title,   i, j, p, s, r, sum, n, line) {
    printf "\n%s\n%-10s", title, ""
    for (j = 1; j <= count; j++) printf "%10s", systems[j]
    print ""
    split("", sum); split("", n)
    for (i = less + 1; i <= programs; i++) {
      p = order[i]
      printf "%-10s", p
      for (j = 1; j <= count; j++) {
        s = systems[j]; r = ratio(p, s, less)
        if (r == "") printf "%10s", "fails"
        else {
          printf "%10.2f", r
          if (p != "hello") { sum[s] += log(r); n[s]++ }
        }
      }
      print ""
    }
    printf "%-10s", "mean"
    for (j = 1; j <= count; j++) printf "%10.2f", exp(sum[systems[j]] / n[systems[j]])
    print ""
  }
  END {
    systems[++count] = "kawa"
    if (("hello", "guile") in time) systems[++count] = "guile"
    if (("hello", "chez") in time) systems[++count] = "chez"
    table(0, "times the processor time of chibi-net, whole processes")
    table(1, "the same, less a program that only says hello")
  }' "$work/medians"
