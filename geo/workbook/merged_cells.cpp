#include "geo/workbook/merged_cells.hpp"

#include <algorithm>

namespace kakehashi {
namespace {

constexpr std::size_t cost_of_a_cell = 32;  ///< Bytes that an empty text takes.

}  // namespace

bool fill_merged_cells(Sheet& sheet, std::span<const CellRange> ranges, std::size_t text_bytes) {
  std::size_t width = 0;
  for (const Table::Row& row : sheet.rows) width = std::max(width, row.cells.size());
  for (const CellRange& range : ranges) {
    auto row = std::lower_bound(sheet.rows.begin(), sheet.rows.end(), range.first.row,
                                [](const Table::Row& r, std::size_t number) { return r.line < number; });
    if (row == sheet.rows.end() || row->line != range.first.row) continue;
    if (range.first.column >= row->cells.size()) continue;
    const std::string text = row->cells[range.first.column];
    if (text.empty()) continue;
    const std::size_t columns = std::min(range.last.column + 1, width);
    for (; row != sheet.rows.end() && row->line <= range.last.row; ++row) {
      const std::size_t cost = (columns - range.first.column) * (text.size() + cost_of_a_cell);
      if (cost > text_bytes) return false;
      text_bytes -= cost;
      if (row->cells.size() < columns) row->cells.resize(columns);
      for (std::size_t column = range.first.column; column < columns; ++column) {
        if (row->cells[column].empty()) row->cells[column] = text;
      }
    }
  }
  return true;
}

}  // namespace kakehashi
