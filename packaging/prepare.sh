# Sourced by run and test: installs what is missing and builds, quietly.
# shellcheck shell=bash

say() { printf '%s\n' "$*" >&2; }

# packages_of FILE…: the package names in lists, one a line, without comments. A question mark after a name stays.
packages_of() { sed -e 's/[[:space:]]*#.*//' -e '/^[[:space:]]*$/d' "$@"; }

# to_be_had PACKAGE…: which of these the system's sources have.
to_be_had() { apt-cache policy "$@" 2>/dev/null | awk '/^[^ ].*:$/ { name = $1 } / Candidate: [^(]/ { sub(":$", "", name); print name }'; }

# packages_missing NAMES: those of the names, one a line, that are not installed.
packages_missing() {
    comm -23 <(sed '/^$/d' <<<"$1" | sort -u) \
        <(dpkg-query -W -f '${Package} ${db:Status-Status}\n' 2>/dev/null | awk '$2 == "installed" { print $1 }' | sort -u)
}

# install_missing FILE…: installs the packages of the lists that are not there; those with a question mark only where
# the system's sources have them.
install_missing() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "Not a Debian system: please install what corresponds to $(packages_of "$@" | tr -d '?' | tr '\n' ' ')"
        return 0
    fi
    local lists missing optional
    lists=$(packages_of "$@") # read once: a list may be a pipe
    missing=$(packages_missing "$(grep -v '?$' <<<"$lists")")
    optional=$(packages_missing "$(sed -n 's/?$//p' <<<"$lists")")
    # shellcheck disable=SC2086  # names, one a word
    if [[ -z $missing && -n $optional ]]; then missing=$(to_be_had $optional); fi
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
    # shellcheck disable=SC2046,SC2086  # names, one a word
    if ! { "${sudo[@]}" apt-get update &&
        "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing \
            $([[ -z $optional ]] || to_be_had $optional); } >"$log" 2>&1 </dev/null; then
        tail -n 30 "$log" >&2
        say "Installing failed; all of it is in $log"
        return 1
    fi
}

# build PRESET [TARGET…]: configures and builds; prints the log only when that fails. The release is built in the same
# folder with tests and without, so that ./run after ./test finds its program there: cmake keeps what it was told before.
build() {
    local preset=$1 log="build/$1.log"
    shift
    mkdir -p build
    local launcher=()
    if command -v ccache >/dev/null; then launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache); fi
    local targets=()
    if (($# > 0)); then targets=(--target "$@"); fi
    if [[ ! -f $log ]]; then say "Building ($preset); the first time takes a few minutes"; fi
    if ! { cmake --preset "$preset" "${launcher[@]}" && cmake --build --preset "$preset" "${targets[@]}"; } >"$log" 2>&1; then
        grep -E 'error|FAILED|CMake Error' -A 5 "$log" | head -n 60 >&2 || true
        say "Building failed; all of it is in $log"
        return 1
    fi
}
