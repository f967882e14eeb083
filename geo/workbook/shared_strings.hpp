/// The texts that the cells of a workbook share.
#pragma once

#include "geo/workbook/zip_parts.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

/// Reads the part `name`, every text without its phonetic guides. More texts than a workbook can have are too_large.
[[nodiscard]] ZipOutcome read_shared_strings(ZipParts& parts, std::string_view name, std::vector<std::string>& texts);

}  // namespace kakehashi
