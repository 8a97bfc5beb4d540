#!/usr/bin/env bash
# Keeps the product running on this machine: Azurite, the function app on the local host, and a worker, each its own process.
#   stack.sh start DIR   starts what is not running and writes DIR/stack.env (addresses and process ids)
#   stack.sh stop DIR    stops it
#   stack.sh wait DIR    waits until it is stopped
# A process that dies is started again, as a platform would.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cache=${ALIN_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/alinfunctions}
configuration=${ALIN_CONFIGURATION:-release}
verb=${1:?start, stop or wait}
mkdir -p "${2:?a folder}"
dir=$(cd "$2" && pwd)

free_ports() {
  node -e '
    const net = require("net"); const n = +process.argv[1]; const held = [];
    (function next() {
      if (held.length === n) { console.log(held.map(s => s.address().port).join(" ")); held.forEach(s => s.close()); return; }
      const s = net.createServer().listen(0, "127.0.0.1", () => { held.push(s); next(); });
    })();' "$1"
}

# Whether a process is the one that was written down: its number may have gone to another since.
is_ours() { # process id, part of its command line
  local line
  line=$(tr '\0' ' ' 2>/dev/null <"/proc/$1/cmdline") && [[ $line == *"$2"* ]]
}

kept() { [ -f "$dir/run/$1.keeper" ] && is_ours "$(cat "$dir/run/$1.keeper")" " keep $1 $dir "; }

# keep NAME COMMAND...: runs the command, again whenever it ends, until DIR/stopping appears.
keep() {
  local name=$1; shift
  setsid bash -c '
    name=$1; dir=$2; shift 2
    trap "kill -TERM \$child 2>/dev/null; wait \$child; exit 0" TERM
    while [ ! -e "$dir/stopping" ]; do
      "$@" >>"$dir/log/$name.log" 2>&1 &
      child=$!
      echo $child >"$dir/run/$name.pid"
      wait $child
      [ -e "$dir/stopping" ] || sleep 0.5
    done' keep "$name" "$dir" "$@" </dev/null >/dev/null 2>&1 9>&- &
  echo $! >"$dir/run/$name.keeper"
}

wait_for() { # what, command...
  local what=$1; shift
  for _ in $(seq 1 240); do
    "$@" >/dev/null 2>&1 && return
    sleep 0.25
  done
  echo "$what did not come up; see $dir/log." >&2
  tail -n 5 "$dir"/log/*.log >&2 || true
  exit 1
}

is_up() { node -e 'require("http").get(process.argv[1], r => process.exit(r.statusCode < (+process.argv[2] || 500) ? 0 : 1)).on("error", () => process.exit(1))' "$@"; }

# Two launchers at once would each start half a product.
one_at_a_time() { exec 9>"$dir/lock"; flock 9; }

start() {
  if [ -f "$dir/stack.env" ] && kept host; then
    return
  fi
  stop
  rm -f "$dir/stopping"
  mkdir -p "$dir/run" "$dir/log" "$dir/azurite"
  local key ports blob queue table http
  # The store's key is this folder's own: nobody else's Azurite opens with it.
  [ -f "$dir/key" ] || (umask 077; head -c 64 /dev/urandom | base64 -w0 >"$dir/key")
  key=$(cat "$dir/key")
  # The key of the API, which the function app, the command line and the studio share.
  [ -f "$dir/api.key" ] || (umask 077; head -c 32 /dev/urandom | base64 -w0 | tr '+/' '-_' | tr -d '=' >"$dir/api.key")
  read -r blob queue table http <<<"$(free_ports 4)"
  local store="DefaultEndpointsProtocol=http;AccountName=alin;AccountKey=$key;BlobEndpoint=http://127.0.0.1:$blob/alin;QueueEndpoint=http://127.0.0.1:$queue/alin;"
  AZURITE_ACCOUNTS="alin:$key" keep azurite "$root/node_modules/.bin/azurite" --silent --disableTelemetry --location "$dir/azurite" \
    --blobHost 127.0.0.1 --queueHost 127.0.0.1 --tableHost 127.0.0.1 --blobPort "$blob" --queuePort "$queue" --tablePort "$table" --skipApiVersionCheck
  wait_for Azurite is_up "http://127.0.0.1:$blob/alin"
  dotnet "$root/artifacts/bin/Cli/$configuration/AlinFunctions.Cli.dll" store --store "$store"
  export AzureWebJobsStorage=$store Models__Cache=$cache
  Api__Keys__0=$(cat "$dir/api.key")
  export Api__Keys__0
  # Pages and receivers of webhooks are on this machine, like everything else of a laptop's product.
  export Share__BaseAddress="http://127.0.0.1:$http/" Webhook__AllowLoopback=true
  # One person waits at this machine and the store costs nothing to ask, so nobody sleeps for long.
  export AzureFunctionsJobHost__extensions__blobs__scanInterval=00:00:00.3 AzureFunctionsJobHost__extensions__queues__maxPollingInterval=00:00:00.25
  export Worker__PollTo=00:00:00.25
  keep host dotnet "$root/artifacts/bin/Host/$configuration/AlinFunctions.Host.dll" \
    --app "$root/artifacts/bin/Orchestrator/$configuration/AlinFunctions.Orchestrator.dll" --urls "http://127.0.0.1:$http" --store "$dir/durable.db"
  Worker__Scratch="$dir/scratch" keep worker dotnet "$root/artifacts/bin/GpuWorker/$configuration/AlinFunctions.GpuWorker.dll"
  wait_for "The function app" is_up "http://127.0.0.1:$http/admin/host/status" 400
  (umask 077; printf "ALIN_STORE='%s'\nALIN_API='http://127.0.0.1:%s/'\nALIN_KEY_FILE='%s'\n" "$store" "$http" "$dir/api.key" >"$dir/stack.env")
}

stop() {
  [ -d "$dir/run" ] || return 0
  touch "$dir/stopping"
  local name keeper child
  for name in worker host azurite; do
    [ -f "$dir/run/$name.keeper" ] || continue
    keeper=$(cat "$dir/run/$name.keeper")
    child=$(cat "$dir/run/$name.pid" 2>/dev/null || echo none)
    if kept "$name"; then
      kill -TERM "$keeper" 2>/dev/null || true
      for _ in $(seq 1 120); do kept "$name" || break; sleep 0.25; done
      kill -KILL -- "-$keeper" 2>/dev/null || true
    elif is_ours "$child" "$root/"; then
      # Its keeper was killed: it is nobody's child, and would stay.
      kill -KILL "$child" 2>/dev/null || true
    fi
  done
  rm -rf "$dir/run" "$dir/stack.env" "$dir/stopping"
}

case $verb in
  start) one_at_a_time; start ;;
  stop) one_at_a_time; stop ;;
  wait) while kept host; do sleep 1; done ;;
  *) echo "stack.sh knows start, stop and wait, not $verb." >&2; exit 1 ;;
esac
