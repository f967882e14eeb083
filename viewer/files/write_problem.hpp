/// Why something could not be written, as a finding.
#pragma once

#include "geo/diagnostic/diagnostic.hpp"

#include <string>

namespace kakehashi {

/// The finding for an error number of the operating system. `name` is what the user called the output.
[[nodiscard]] Diagnostic write_problem(const std::string& name, int error);

/// A finding about an output. A name too long for a message is shortened.
[[nodiscard]] Diagnostic output_problem(std::string code, const std::string& name, const std::string& argument = {});

}  // namespace kakehashi
