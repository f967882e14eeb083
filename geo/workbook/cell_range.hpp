/// Cells by their names.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace kakehashi {

struct CellPlace {
  std::size_t row = 0;     ///< From 1.
  std::size_t column = 0;  ///< From 0.
};

struct CellRange {
  CellPlace first;
  CellPlace last;
};

/// "B3"; std::nullopt if it is no cell of a workbook (the last is XFD1048576).
[[nodiscard]] std::optional<CellPlace> parse_cell_place(std::string_view name);

/// "B3:C5".
[[nodiscard]] std::optional<CellRange> parse_cell_range(std::string_view name);

}  // namespace kakehashi
