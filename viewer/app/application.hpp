/// `kakehashi`: the window.
#pragma once

#include "viewer/app/options.hpp"

namespace kakehashi {

[[nodiscard]] ExitCode run_application(const Options& options);

}  // namespace kakehashi
