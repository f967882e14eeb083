/// Standard input, output and error, in whatever state the shell has left them.
#pragma once

#include "geo/diagnostic/diagnostic.hpp"

#include <optional>
#include <string_view>

namespace kakehashi {

/// To be called first of all. A standard descriptor that is closed stays of no use, but no file that is opened later
/// takes its number and what is printed. Writing into a closed pipe or beyond the allowed file size becomes an error
/// instead of the end of the process; programs that are started get the usual behaviour back.
void prepare_standard_streams();

/// Writes a text to standard output. Returns std::nullopt when all of it is written, otherwise why not.
[[nodiscard]] std::optional<Diagnostic> write_standard_output(std::string_view text);

}  // namespace kakehashi
