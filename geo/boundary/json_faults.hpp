/// Mistakes in the text of a JSON file, with line and column.
#pragma once

#include "geo/diagnostic/diagnostic.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace kakehashi {

/// The first mistake that keeps a JSON file from being read: of `text` in UTF-8, or of the file where that is empty.
/// Nothing when there is none. `name` is the file's name in findings.
[[nodiscard]] std::vector<Diagnostic> json_faults(const std::filesystem::path& file, const std::string& text,
                                                  const std::string& name);

}  // namespace kakehashi
