#!/usr/bin/env bash
# ./alin bench [renderer|video|memory|speech|vocoders|studio]: what the product costs on this machine. Ratios count; the machine's load is printed beside them.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cache=${ALIN_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/alinfunctions}
. "$root/local/setup/setup.sh"
what=${1:-all}
work=$root/artifacts/bench
rm -rf "$work"; mkdir -p "$work"
cd "$root"
dotnet build tests/Benchmarks -c Release -v q --nologo -nodeReuse:false >"$work/build.log" 2>&1 || { cat "$work/build.log" >&2; exit 1; }
portrait=$(sample_portrait)
sentence="The morning was bright and clear, so five brave people packed their bags and walked down to the old harbour. "

script() { for _ in $(seq "$1"); do printf '%s' "$sentence"; done >"$work/script-$1.txt"; }

load() { cut -d' ' -f1-3 /proc/loadavg; }

# job NAME SENTENCES COMMAND...: one job on a stack of its own; prints its ratio and the worker's peak memory. "SCRIPT" and "TEXT" stand for the sentences.
job() {
  local name=$1 before stack=$work/stack-$1
  script "$2"
  local line=("${@:3}")
  line=("${line[@]/#SCRIPT/$work/script-$2.txt}")
  line=("${line[@]/#TEXT/$(cat "$work/script-$2.txt")}")
  before=$(load)
  trap 'bash local/stack.sh stop "'"$stack"'"' EXIT
  bash local/stack.sh start "$stack"
  . "$stack/stack.env"
  dotnet artifacts/bin/Cli/release/AlinFunctions.Cli.dll "${line[@]}" --json --store "$ALIN_STORE" --api "$ALIN_API" --key-file "$ALIN_KEY_FILE" >"$work/$name.json" 2>"$work/$name.log"
  grep VmHWM "/proc/$(cat "$stack/run/worker.pid")/status" | awk '{print $2 / 1024}' >"$work/$name.peak"
  bash local/stack.sh stop "$stack"
  node -e '
    const [name, file, peak, load] = process.argv.slice(1);
    const record = JSON.parse(require("fs").readFileSync(file, "utf8"));
    const seconds = (Date.parse(record.finished) - Date.parse(record.created)) / 1000, length = (record.video ?? record.speech).durationSeconds;
    console.log(`${name}: ${length.toFixed(1)} s in ${seconds.toFixed(1)} s = ${(seconds / length).toFixed(2)} x real time; worker peak ${(+peak).toFixed(0)} MB; load before ${load}`);
  ' "$name" "$work/$name.json" "$(cat "$work/$name.peak")" "$before"
}

make() { job "$1" "$2" make SCRIPT "$portrait" -o "$work/$1.mp4" --size "$3" "${@:4}"; }

speak() { job "$1" "$2" say TEXT -o "$work/$1.wav" "${@:3}"; }

case $what in renderer | all)
  dotnet artifacts/bin/Benchmarks/release/AlinFunctions.Benchmarks.dll renderer-of "$portrait" "$cache" 720
;; esac
case $what in video | all) make warm-up 1 160; make video-30s-720p 5 720; make video-30s-720p-fast-voice 5 720 --voice libritts_0 ;; esac
case $what in memory | all) make memory-10s-160p 2 160; make memory-3min-160p 30 160 ;; esac
case $what in speech | all) speak speech-30s 5; speak speech-30s-fast-voice 5 --voice libritts_0; speak speech-10min 95 ;; esac
case $what in vocoders | all)
  echo "load $(load)"
  dotnet artifacts/bin/Benchmarks/release/AlinFunctions.Benchmarks.dll vocoders "$cache" tests/Pipeline.Tests/Scripts
;; esac
# Real Chromium on a stack of its own: how soon a stage is seen, and a page of a gallery of 5,000 videos.
case $what in studio | all) ALIN_CACHE=$cache dotnet artifacts/bin/Benchmarks/release/AlinFunctions.Benchmarks.dll studio 5000 ;; esac
