#include "geo/workbook/cell_range.hpp"

#include <charconv>
#include <system_error>

namespace kakehashi {
namespace {

constexpr std::size_t last_row = 1'048'576;
constexpr std::size_t all_columns = 16'384;

}  // namespace

std::optional<CellPlace> parse_cell_place(std::string_view name) {
  CellPlace place;
  std::size_t letters = 0;
  std::size_t column = 0;
  for (; letters < name.size() && name[letters] >= 'A' && name[letters] <= 'Z'; ++letters) {
    column = column * 26 + static_cast<std::size_t>(name[letters] - 'A' + 1);
    if (column > all_columns) return std::nullopt;
  }
  const char* const end = name.data() + name.size();
  const auto [rest, problem] = std::from_chars(name.data() + letters, end, place.row);
  if (letters == 0 || problem != std::errc{} || rest != end || place.row == 0 || place.row > last_row) {
    return std::nullopt;
  }
  place.column = column - 1;
  return place;
}

std::optional<CellRange> parse_cell_range(std::string_view name) {
  const std::size_t colon = name.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto first = parse_cell_place(name.substr(0, colon));
  const auto last = parse_cell_place(name.substr(colon + 1));
  if (!first || !last || last->row < first->row || last->column < first->column) return std::nullopt;
  return CellRange{*first, *last};
}

}  // namespace kakehashi
