#!/usr/bin/env bash
# ./alin test [--long]: set up, build, check the format, run every test. Ends with "N passed, N failed".
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cache=${ALIN_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/alinfunctions}
export ALIN_CACHE=$cache DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
. "$root/local/setup/setup.sh"
filter='Category!=Long'
[ "${1:-}" = --long ] && filter='Category!=Never'

setup_tests() {
  setup_build
  setup_debian chromium curl
  sample_portrait >/dev/null
}

one_at_a_time setup_tests
cd "$root"
results=$root/artifacts/test-results
rm -rf "$results"; mkdir -p "$results"

step() { # name, command...
  local name=$1; shift
  say "== $name"
  if "$@" >"$results/$name.log" 2>&1; then passed=$((passed + 1)); else failed=$((failed + 1)); tail -n 40 "$results/$name.log" >&2; fi
}

passed=0 failed=0
step build dotnet build AlinFunctions.sln -c Release -v q --nologo -nodeReuse:false
touch artifacts/.built
step format dotnet format AlinFunctions.sln --verify-no-changes --no-restore --exclude "$cache/"
for project in tests/*.Tests; do
  name=$(basename "$project")
  say "== $name"
  ended=0
  dotnet test "$project" -c Release --no-build --nologo -v q --filter "$filter" --logger "trx;LogFileName=$name.trx" --results-directory "$results" >"$results/$name.log" 2>&1 ||
    { ended=1; grep -E '^\s*(Failed|Error|Assert)|\[FAIL\]|error ' "$results/$name.log" | head -n 60 >&2 || true; tail -n 15 "$results/$name.log" >&2; }
  counters=$(grep -o '<Counters [^>]*>' "$results/$name.trx" 2>/dev/null || true)
  if [ -z "$counters" ]; then failed=$((failed + 1)); say "$name ran no test."; continue; fi
  ok=$(sed -E 's/.* passed="([0-9]+)".*/\1/' <<<"$counters"); bad=$(sed -E 's/.* failed="([0-9]+)".*/\1/' <<<"$counters")
  say "   $ok passed, $bad failed"
  # A run that broke off has no failed test, and still has not passed.
  if [ "$ended" -ne 0 ] && [ "$bad" -eq 0 ]; then bad=1; say "$name broke off."; fi
  passed=$((passed + ok)); failed=$((failed + bad))
done
dotnet build-server shutdown --vbcscompiler >/dev/null 2>&1 || true
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
