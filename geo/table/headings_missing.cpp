#include "geo/table/headings_missing.hpp"

#include "geo/table/heading_match.hpp"
#include "geo/text/utf8.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace kakehashi {

Diagnostic headings_missing(const Sheet& sheet, const std::string& file) {
  constexpr std::size_t shown_cells = 10;
  constexpr std::size_t shown_characters = 30;
  std::vector<std::string> cells;
  // The widest of the first rows is most like a row of headings.
  const auto last = sheet.rows.begin() + static_cast<std::ptrdiff_t>(std::min(sheet.rows.size(), heading_search_rows));
  const auto filled = [](const Table::Row& row) {
    return std::count_if(row.cells.begin(), row.cells.end(), [](const auto& cell) { return !cell.empty(); });
  };
  const auto widest =
      std::max_element(sheet.rows.begin(), last, [&](const auto& a, const auto& b) { return filled(a) < filled(b); });
  if (widest == last) return {Severity::error, "table-empty", {file}, file, 0, 0, {}};
  for (const std::string& cell : widest->cells) {
    if (!cell.empty() && cells.size() < shown_cells) cells.push_back(shortened(cell, shown_characters));
  }
  return {Severity::error,
          "headings-missing",
          {fmt::format("{}", fmt::join(cells, ", ")), sheet.name},
          file,
          widest->line,
          1,
          {}};
}

}  // namespace kakehashi
