# Sets up what is missing; sourced by ./alin. Every step asks first whether its work is done already.

say() { printf '%s\n' "$*" >&2; }

need() {
  command -v "$1" >/dev/null 2>&1 || { say "$1 is missing: $2"; exit 2; }
}

# Debian packages: the media tools, ICU and time zones for .NET, a font with Chinese characters for what is drawn into frames, and LPCNet
# (in libcodec2) for two of the vocoders.
debian_packages=(ffmpeg libicu72 tzdata ca-certificates fonts-wqy-microhei libcodec2-1.0)

as_root() {
  [ "$(id -u)" -eq 0 ] || { need sudo "Debian packages are installed by root: run this as root, or install sudo"; set -- sudo "$@"; }
  "$@"
}

setup_debian() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  say "Installing from Debian: ${missing[*]}"
  as_root apt-get update -qq >&2
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >"$cache/apt.log" 2>&1 ||
    { tail -n 20 "$cache/apt.log" >&2; say "Debian could not install: ${missing[*]}"; exit 1; }
}

# One npm tarball, checked by sha256 and unpacked into the cache: setup_npm_tarball name version sha256 path...
setup_npm_tarball() {
  local name=$1 version=$2 sha=$3; shift 3
  local target=$cache/packages/$name@$version
  [ -f "$target/.complete" ] && return
  say "Fetching $name@$version"
  local work=$cache/packages/.fetch-$$
  rm -rf "$work"; mkdir -p "$work" "$target"
  (cd "$work" && npm pack "$name@$version" --silent >/dev/null)
  local tarball; tarball=$(ls "$work"/*.tgz)
  local actual; actual=$(sha256sum "$tarball" | cut -d' ' -f1)
  [ "$actual" = "$sha" ] || { say "$name@$version should have sha256 $sha but has $actual."; exit 1; }
  tar xzf "$tarball" -C "$target" --strip-components=1 "${@/#/package/}"
  rm -rf "$work"
  touch "$target/.complete"
}

# System.IO.Hashing: some registries lack it; the .NET SDK carries the assembly.
setup_hashing() {
  [ -f "$cache/feed/System.IO.Hashing.10.0.12.nupkg" ] && return
  say "Packing System.IO.Hashing from the .NET SDK"
  dotnet pack local/Hashing/Hashing.csproj -o "$cache/feed" -v q >"$cache/pack.log" 2>&1 || { cat "$cache/pack.log" >&2; exit 1; }
}

setup_node() {
  [ -f package.json ] || return 0
  cmp -s package-lock.json node_modules/.lock-installed 2>/dev/null && return
  say "Installing Node packages"
  npm ci --ignore-scripts --silent >&2
  cp package-lock.json node_modules/.lock-installed
}

# Grace Hopper's portrait comes in an example of a Debian package, which is unpacked, not installed. Prints its path.
sample_portrait() {
  local portrait=$cache/samples/grace_hopper.jpg work=$cache/samples/.fetch-$$
  if [ ! -f "$portrait" ]; then
    rm -rf "$work"; mkdir -p "$work"
    # A bare image has no list of packages until it is asked for.
    (cd "$work" && { apt-get download -qq facedetect >&2 || { as_root apt-get update -qq >&2 && apt-get download -qq facedetect >&2; }; } && dpkg-deb -x facedetect_*.deb .)
    cp "$work/usr/share/doc/facedetect/examples/grace_hopper_512x512.jpg" "$portrait.$$"
    mv "$portrait.$$" "$portrait"
    rm -rf "$work"
  fi
  printf '%s\n' "$portrait"
}

# What is missing here, and how to get it; changes nothing.
doctor() {
  local fault=0 tool disk=$cache
  while [ ! -d "$disk" ]; do disk=$(dirname "$disk"); done
  check() { if eval "$2" >/dev/null 2>&1; then say "ok       $1"; else say "missing  $1: $3"; fault=1; fi; }
  check ".NET SDK 10" 'dotnet --list-sdks | grep -q "^10\."' "install the .NET 10 SDK"
  check "Node.js 20 or newer" '[ "$(node -p "process.versions.node.split(\".\")[0]")" -ge 20 ]' "install Node.js 20 with npm"
  check "npm" 'command -v npm' "install Node.js 20 with npm"
  for tool in "${debian_packages[@]}"; do
    check "Debian $tool" "dpkg-query -W -f='\${db:Status-Status}' $tool | grep -qx installed" "./alin demo installs it, or: apt-get install $tool"
  done
  check "Azurite" '[ -x "$root/node_modules/.bin/azurite" ]' "./alin demo installs it, or: npm ci --ignore-scripts"
  check "ONNX Runtime" '[ -f "$cache/packages/com.github.asus4.onnxruntime@0.4.9/.complete" ]' "./alin demo fetches it"
  check "2 GB of free disk" '[ "$(df --output=avail -k "$disk" | tail -1)" -gt 2000000 ]' "free some space under $cache"
  [ $fault -eq 0 ]
}

# Two launchers that set up at once would each install half. The commands do not inherit the lock: a build server that stays would hold it.
one_at_a_time() { # command...
  mkdir -p "$cache"
  (
    flock -n 8 || { say "Another ./alin is setting up here; waiting for it. 另一个 ./alin 正在准备环境，请稍候。"; flock 8; }
    "$@" 8>&-
  ) 8>"$cache/setup.lock"
}

setup_all() { one_at_a_time setup_product; }

setup_product() {
  setup_build
  (cd "$root" && build_product)
  dotnet "$root/artifacts/bin/Cli/release/AlinFunctions.Cli.dll" models --fetch "$cache"
}

# In a shell of its own, so that the caller's folder stays the caller's: what it makes lies where it was called.
setup_build() (
  need dotnet "install the .NET 10 SDK"
  need npm "install Node.js 20"
  mkdir -p "$cache/feed"
  setup_debian "${debian_packages[@]}"
  cd "$root"
  setup_hashing
  setup_npm_tarball com.github.asus4.onnxruntime 0.4.9 e59788788818fdde1b2e522e766a21ba0f7d8391de55737abf81e32cc801785d Runtime Plugins/Linux LICENSE ThirdPartyNotices.txt
  setup_node
)

build_product() {
  local stamp=artifacts/.built newest
  newest=$(find src local Directory.Build.props Directory.Packages.props -newer "$stamp" -not -path '*/node_modules/*' -type f -print -quit 2>/dev/null || echo unbuilt)
  [ -f "$stamp" ] && [ -z "$newest" ] && return
  say "Building"
  mkdir -p artifacts
  local project
  for project in src/Cli src/GpuWorker src/Orchestrator local/Host; do
    dotnet build "$project" -c Release -v q --nologo -nodeReuse:false >"$cache/build.log" 2>&1 || { cat "$cache/build.log" >&2; exit 1; }
  done
  touch "$stamp"
}
