/// kakehashi bench: how long frames and picks take, as JSON.
#pragma once

#include "viewer/cli/options.hpp"

namespace kakehashi {

/// Moves the map along a fixed path without a display, each frame finished before the next, and prints one line of
/// JSON: times in milliseconds, memory in MB (10⁶ bytes). With a program to compare with, runs that too and adds the
/// ratio of the median frames.
[[nodiscard]] ExitCode run_bench(const Options& options);

}  // namespace kakehashi
