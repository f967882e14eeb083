/// Merged cells of a sheet.
#pragma once

#include "geo/table/sheet.hpp"
#include "geo/workbook/cell_range.hpp"

#include <cstddef>
#include <span>

namespace kakehashi {

/// Gives every empty cell of a merged range the text of its first cell, in rows that hold text and columns that are
/// used. The rows are in order. False when that would take more than `text_bytes`.
[[nodiscard]] bool fill_merged_cells(Sheet& sheet, std::span<const CellRange> ranges, std::size_t text_bytes);

}  // namespace kakehashi
