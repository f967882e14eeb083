/// The commands that write network files and what other programs read.
#pragma once

#include "viewer/cli/options.hpp"

namespace kakehashi {

/// kakehashi init: a small network with comments.
[[nodiscard]] ExitCode run_init(const Options& options);

/// kakehashi import: a network from a table of links.
[[nodiscard]] ExitCode run_import(const Options& options);

/// kakehashi export: a table or GeoJSON from a network.
[[nodiscard]] ExitCode run_export(const Options& options);

}  // namespace kakehashi
