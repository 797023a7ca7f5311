#!/usr/bin/env bash
# Makes the pictures in assets/ again: those of the diagram by the packaged program, those of the window by its tests, which leave them
# in target/screenshots. Call it after "mvn verify".
set -euo pipefail
cd "$(dirname "$0")/../.."

draw() { # NAME EXAMPLE OPTION...
    local name=$1 example=$2
    shift 2
    java -jar target/gradient-by-hand.jar export "$example" -o "assets/$name.png" --width 960 --height 600 --scale 2 "$@"
}

draw lesson lesson
draw lesson-forward lesson --step z1 --progress 0.66
draw lesson-backward lesson --step dJ/dw11
draw lesson-update lesson --step "w11'" --progress 0.5
cp target/screenshots/backward-w11.png assets/window-backward.png
draw softmax three-classes --iteration 2 --step y1
cp target/screenshots/network-sheet-filled.png assets/network-building.png
