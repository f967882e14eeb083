/// What is said of a sheet without headings.
#pragma once

#include "geo/diagnostic/diagnostic.hpp"
#include "geo/table/sheet.hpp"

#include <string>

namespace kakehashi {

/// No row of headings was found: what stands there instead, and what was expected.
[[nodiscard]] Diagnostic headings_missing(const Sheet& sheet, const std::string& file);

}  // namespace kakehashi
