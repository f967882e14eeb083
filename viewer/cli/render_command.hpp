/// `kakehashi render`: the map into a PNG file, without a display.
#pragma once

#include "viewer/cli/options.hpp"

namespace kakehashi {

[[nodiscard]] ExitCode run_render(const Options& options);

}  // namespace kakehashi
