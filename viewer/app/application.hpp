/// `kakehashi`: the window.
#pragma once

#include "viewer/state/view_options.hpp"
#include "viewer/terminal/exit_code.hpp"

#include <string>

namespace kakehashi {

/// What a window begins with.
struct WindowOptions {
  std::string network;  ///< A file; empty: the embedded one.
  ViewOptions view;
  bool timings = false;  ///< Tells on stderr how long start and frames take.
};

/// Shows the window until it is closed.
[[nodiscard]] ExitCode run_application(const WindowOptions& options);

}  // namespace kakehashi
