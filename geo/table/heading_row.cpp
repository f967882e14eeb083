#include "geo/table/heading_row.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace kakehashi {
namespace {

/// A title may be a word that is a heading, too.
constexpr std::size_t fewest_headings = 2;

/// True when the headings of `row` stand in the next one, too, at the same places.
bool is_repeated_below(const Sheet& sheet, const HeadingRow& row, HeadingJudge judge) {
  if (row.index + 1 >= sheet.rows.size()) return false;
  const Table::Row& here = sheet.rows[row.index];
  const Table::Row& below = sheet.rows[row.index + 1];
  if (below.line != here.line + 1) return false;
  std::vector<std::string_view> equal;
  for (std::size_t i = 0; i < std::min(here.cells.size(), below.cells.size()); ++i) {
    if (here.cells[i] == below.cells[i]) equal.push_back(here.cells[i]);
  }
  return judge(equal).understood >= row.match.understood;
}

}  // namespace

std::optional<HeadingRow> find_heading_row(const Sheet& sheet, HeadingJudge judge) {
  std::optional<HeadingRow> best;
  for (std::size_t i = 0; i < std::min(sheet.rows.size(), heading_search_rows); ++i) {
    const std::vector<std::string_view> cells(sheet.rows[i].cells.begin(), sheet.rows[i].cells.end());
    const HeadingMatch match = judge(cells);
    const bool is_likely = match.complete || match.understood >= fewest_headings;
    if (is_likely && (!best || match.is_better_than(best->match))) best = HeadingRow{i, match};
  }
  while (best && is_repeated_below(sheet, *best, judge)) ++best->index;
  return best;
}

}  // namespace kakehashi
