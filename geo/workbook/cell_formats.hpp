/// The number formats of a workbook's cells.
#pragma once

#include "geo/workbook/number_format.hpp"
#include "geo/workbook/zip_parts.hpp"

#include <string_view>
#include <vector>

namespace kakehashi {

/// Reads the part `name` (styles): the format of each cell style, in the order in which cells number them.
[[nodiscard]] ZipOutcome read_cell_formats(ZipParts& parts, std::string_view name, std::vector<NumberFormat>& formats);

}  // namespace kakehashi
