/// `kakehashi check` and `kakehashi describe`: the commands that only write words.
#pragma once

#include "viewer/cli/options.hpp"

namespace kakehashi {

/// Reports every finding of every file on stderr; `bad_input` when any file has errors.
[[nodiscard]] ExitCode run_check(const Options& options);

/// Tells on stdout what the map shows.
[[nodiscard]] ExitCode run_describe(const Options& options);

}  // namespace kakehashi
