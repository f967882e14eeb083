#include "geo/table/link_heading_match.hpp"

#include "geo/table/link_columns.hpp"
#include "geo/table/sheet.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace kakehashi {

HeadingMatch match_link_headings(std::span<const std::string_view> cells) {
  constexpr std::size_t max_heading_bytes = 100;
  std::vector<std::pair<LinkColumn, std::string>> known;
  std::vector<std::string> headings;
  for (const std::string_view cell : cells) {
    if (!cell.empty() && cell.size() <= max_heading_bytes) headings.push_back(clean_cell(cell));
  }
  for (const auto& heading : parse_link_headings(headings)) {
    if (!heading) continue;
    std::pair column{heading->column, heading->language};
    if (std::find(known.begin(), known.end(), column) == known.end()) known.push_back(std::move(column));
  }
  const auto has = [&](LinkColumn wanted) {
    return std::any_of(known.begin(), known.end(), [&](const auto& column) { return column.first == wanted; });
  };
  const bool complete =
      (has(LinkColumn::from) || has(LinkColumn::from_place)) && (has(LinkColumn::to) || has(LinkColumn::to_place));
  return {known.size(), complete};
}

}  // namespace kakehashi
