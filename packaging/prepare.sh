# Sourced by run and test: installs what is missing and builds, quietly.
# shellcheck shell=bash

say() { printf '%s\n' "$*" >&2; }

# packages_of FILE…: the package names in lists, one a line, without comments.
packages_of() { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$@"; }

# install_missing FILE…: installs the packages of the lists that are not there.
install_missing() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "Not a Debian system: please install what corresponds to $(packages_of "$@" | tr '\n' ' ')"
        return 0
    fi
    local missing
    missing=$(comm -23 <(packages_of "$@" | sort -u) \
        <(dpkg-query -W -f '${Package} ${db:Status-Status}\n' 2>/dev/null | awk '$2 == "installed" { print $1 }' | sort -u))
    [[ -n "$missing" ]] || return 0
    local sudo=()
    if [[ $(id -u) -ne 0 ]]; then
        if ! command -v sudo >/dev/null; then
            say "Please install as root: apt-get install --no-install-recommends ${missing//$'\n'/ }"
            return 1
        fi
        sudo=(sudo)
    fi
    say "Installing ${missing//$'\n'/ }"
    local log=build/install.log
    mkdir -p build
    if ! { "${sudo[@]}" apt-get update &&
        "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing; } \
        >"$log" 2>&1 </dev/null; then
        tail -n 30 "$log" >&2
        say "Installing failed; all of it is in $log"
        return 1
    fi
}

# build PRESET [TARGET…]: configures and builds; prints the log only when that fails.
build() {
    local preset=$1 log="build/$1.log"
    shift
    mkdir -p build
    local launcher=()
    if command -v ccache >/dev/null; then launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache); fi
    local targets=()
    if (($# > 0)); then targets=(--target "$@"); fi
    if [[ ! -f "build/$preset/build.ninja" ]]; then say "Building ($preset); the first time takes a few minutes"; fi
    if ! { cmake --preset "$preset" "${launcher[@]}" && cmake --build "build/$preset" "${targets[@]}"; } >"$log" 2>&1; then
        grep -E 'error|FAILED|CMake Error' -A 5 "$log" | head -n 60 >&2 || true
        say "Building failed; all of it is in $log"
        return 1
    fi
}
