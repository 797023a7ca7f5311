#!/usr/bin/env bash
# Makes the pictures in assets/ again: those of the diagram by the packaged program, those of the window by its tests, which leave them
# in target/screenshots. Call it after "mvn verify".
set -euo pipefail
cd "$(dirname "$0")/../.."

draw() { # NAME OPTION...
    local name=$1
    shift
    java -jar target/gradient-by-hand.jar export lesson -o "assets/$name.png" --width 960 --height 600 --scale 2 "$@"
}

draw lesson
draw lesson-forward --step z1 --progress 0.66
draw lesson-backward --step dJ/dw11
draw lesson-update --step "w11'" --progress 0.5
cp target/screenshots/backward-w11.png assets/window-backward.png
