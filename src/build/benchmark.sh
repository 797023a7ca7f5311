#!/usr/bin/env bash
# Times the program. "frames": frames, keys, start and memory of the window, as the tests draw it, without a display; "window": the same
# of a real one, on the screen of DISPLAY or, if there is none, on one that xvfb-run makes. Each takes four minutes.
# "engine": iterations a second of the array-based trainer, and what they allocate, by JMH; takes two minutes.
# Usage: benchmark.sh frames
#        benchmark.sh window
#        benchmark.sh engine [ARGUMENT...]     JMH's arguments, instead of "-prof gc"
set -euo pipefail
usage() { sed -n '2,7s/^# //p' "$0" >&2; exit 2; }
what=${1:-}
[[ ($what == frames || $what == window) && $# == 1 || $what == engine ]] || usage
shift
cd "$(dirname "$0")/../.."

bin=${JAVA_HOME:+$JAVA_HOME/bin/}
classes=target/benchmark-classes
mkdir -p "$classes"
mvn -q test-compile dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=target/benchmark-classpath
case $OSTYPE in msys* | cygwin*) separator=';' ;; *) separator=: ;; esac
classpath=$classes${separator}target/test-classes${separator}target/classes${separator}$(<target/benchmark-classpath)

# The arguments that pom.xml has under a name.
arguments() { sed -n "s:.*<$1>\(.*\)</$1>.*:\1:p" pom.xml; }

case $what in
frames | window)
    screen=() toolkit=
    if [[ $what == frames ]]; then
        toolkit=$(arguments headless.arguments)
    elif [[ -z ${DISPLAY:-} && $OSTYPE == linux* ]]; then
        screen=(xvfb-run -a -s "-screen 0 1920x1080x24")
    fi
    feature=$("${bin}java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p')
    jdk=
    ((feature < 23)) || jdk=$(arguments jdk.arguments)
    # shellcheck disable=SC2046,SC2086 # several arguments each
    "${screen[@]}" "${bin}java" $toolkit $(arguments locale.arguments) $jdk -classpath "$classpath" \
        byhand.benchmark.FrameBenchmark $(arguments window.compiler) $(arguments window.collector) $(arguments window.heap)
    ;;
engine)
    # JMH writes the loops around a benchmark's method while that is compiled; they stay apart from the tests' classes.
    "${bin}javac" -processor org.openjdk.jmh.generators.BenchmarkProcessor -classpath "$classpath" -d "$classes" \
        src/test/java/byhand/benchmark/EngineBenchmark.java
    (($#)) || set -- -prof gc
    "${bin}java" -classpath "$classpath" org.openjdk.jmh.Main byhand.benchmark.EngineBenchmark "$@"
    ;;
esac
