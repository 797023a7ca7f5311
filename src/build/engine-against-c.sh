#!/usr/bin/env bash
# Times the array-based trainer turn by turn with a C program that does the same: iterations a second of both (medians), their ratio, and the
# smallest and largest ratio of a round. Needs a compiler for C and "mvn test-compile".
# Usage: engine-against-c.sh PLAIN.c [ROUNDS [SECONDS]]     10 rounds of 1 second; PLAIN.c is called as PROGRAM SECONDS SIZE SIZE ...
set -euo pipefail
(($# >= 1)) || { sed -n '2,4s/^# //p' "$0" >&2; exit 2; }
source=$(realpath "$1")
cd "$(dirname "$0")/../.."

program=$(mktemp)
trap 'rm -f "$program"' EXIT
"${CC:-gcc}" -O3 -march=native -o "$program" "$source" -lm

printf '%-14s %12s %12s %10s   %s\n' "iterations/s" "C" "Java" "Java/C" "rounds"
for sizes in 2-2-1 2-8-8-1 2-64-64-1 16-256-256-4; do
    java -classpath target/classes:target/test-classes byhand.benchmark.EngineComparison "$program" "$sizes" "${2:-10}" "${3:-1}"
done
