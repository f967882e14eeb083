# Sourced by the window tests: a private display, a private configuration, and words for looking and asking.
set -euo pipefail

work=$(mktemp -d)
export XDG_CONFIG_HOME="$work/config" XDG_CACHE_HOME="$work/cache"
pids=()
cleanup() {
    for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
    rm -rf "$work"
}
trap cleanup EXIT

fail() {
    echo "FAILED: $*" >&2
    [[ -n "${DISPLAY:-}" ]] && import -window root "${KAKEHASHI_SCREENSHOT:-/dev/null}" 2>/dev/null
    exit 1
}

# start_display [WIDTHxHEIGHT]: an X server of its own on a free number, 1280×720 if nothing else is said.
# It does not start anew when its last window closes: a program that starts at that moment would find no display.
start_display() {
    exec 7>"$work/display"
    Xvfb -displayfd 7 -screen 0 "${1:-1280x720}x24" -nolisten tcp -noreset >"$work/xvfb.log" 2>&1 &
    pids+=($!)
    for _ in $(seq 100); do
        [[ -s "$work/display" ]] && break
        sleep 0.05
    done
    DISPLAY=":$(cat "$work/display")"
    export DISPLAY
}

# start_two_monitors: an X server with two monitors side by side, 1280×720 and 1920×1080. Who may not start one, as may
# be on a machine that is not their own, skips the test.
start_two_monitors() {
    exec 7>"$work/display"
    Xorg -displayfd 7 -config "$here/two_screens.conf" -configdir "$work" -noreset -nolisten tcp \
        -logfile "$work/xorg.log" +extension GLX >"$work/xorg.out" 2>&1 &
    pids+=($!)
    for _ in $(seq 100); do
        [[ -s "$work/display" ]] && break
        sleep 0.05
    done
    if [[ ! -s "$work/display" ]]; then
        echo "SKIPPED: no X server for two monitors: $(grep -m 1 "^(EE)" "$work/xorg.out" || tail -n 1 "$work/xorg.out")" >&2
        exit 77
    fi
    DISPLAY=":$(cat "$work/display")"
    export DISPLAY
    xrandr --output DUMMY0 --mode 1280x720 --primary
    xrandr --addmode DUMMY1 1920x1080
    xrandr --output DUMMY1 --mode 1920x1080 --pos 1280x0
    xrandr >/dev/null  # only now does the server tell others that the second one is connected
}

# start_program PROGRAM ARGUMENTS…: starts it and waits for its window.
start_program() {
    "$@" >"$work/out" 2>"$work/err" &
    program=$!
    pids+=("$program")
    for _ in $(seq 200); do
        window=$(xdotool search --onlyvisible --pid "$program" 2>/dev/null | head -1 || true)
        [[ -n "$window" ]] && break
        kill -0 "$program" 2>/dev/null || fail "the program ended: $(cat "$work/err")"
        sleep 0.05
    done
    [[ -n "$window" ]] || fail "no window came"
    xdotool windowfocus --sync "$window"
}

title() { xdotool getwindowname "$window"; }

# expect_title TEXT: waits until the title holds TEXT.
expect_title() {
    for _ in $(seq 60); do
        [[ "$(title)" == *"$1"* ]] && return 0
        sleep 0.1
    done
    fail "the title is \"$(title)\", expected \"$1\" in it"
}

# press KEY…: holds each key for a few frames, as a hand does.
press() {
    for key in "$@"; do
        xdotool keydown "$key"
        sleep 0.08
        xdotool keyup "$key"
        sleep 0.08
    done
}

click() {
    xdotool mousemove "$1" "$2"
    sleep 0.2
    xdotool mousedown 1
    sleep 0.06
    xdotool mouseup 1
    sleep 0.3
}

# find_color RRGGBB LEFT TOP RIGHT BOTTOM: prints "X Y" of a pixel of about that colour in the rectangle.
find_color() {
    import -window root -depth 8 rgb:- | /usr/bin/python3 -c '
import sys
want = bytes.fromhex(sys.argv[1]); left, top, right, bottom = map(int, sys.argv[2:6])
data = sys.stdin.buffer.read(); found = []
for y in range(top, bottom):
    for x in range(left, right):
        i = (y * 1280 + x) * 3
        if all(abs(data[i + c] - want[c]) <= 48 for c in range(3)):
            found.append((x, y))
if found:
    print(*found[len(found) // 2])
' "$@"
}

# expect_end: the program ends by itself with success.
expect_end() {
    for _ in $(seq 50); do
        kill -0 "$program" 2>/dev/null || break
        sleep 0.1
    done
    kill -0 "$program" 2>/dev/null && fail "the program goes on"
    wait "$program" || fail "the program ended with $?: $(cat "$work/err")"
}
