#include "geo/opening/file_content.hpp"
#include "geo/table/link_columns.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace kakehashi {

namespace {

constexpr std::size_t max_lines = 40;

using Row = std::vector<std::string>;

std::string_view trimmed(std::string_view cell) {
  constexpr std::string_view space = " \t\r\n";
  const std::size_t begin = cell.find_first_not_of(space);
  if (begin == std::string_view::npos) return {};
  return cell.substr(begin, cell.find_last_not_of(space) - begin + 1);
}

/// The first rows of a text that has cells between `separator`s. A cell in quotation marks may hold anything.
std::vector<Row> first_rows(std::string_view text, char separator) {
  std::vector<Row> rows(1);
  std::string cell;
  bool quoted = false;
  const auto end_cell = [&] {
    rows.back().emplace_back(trimmed(cell));
    cell.clear();
  };
  for (std::size_t i = 0; i < text.size() && rows.size() <= max_lines; ++i) {
    const char c = text[i];
    if (quoted) {
      if (c != '"') {
        cell += c;
      } else if (i + 1 < text.size() && text[i + 1] == '"') {
        cell += text[++i];
      } else {
        quoted = false;
      }
    } else if (c == '"' && trimmed(cell).empty()) {
      quoted = true;
    } else if (c == separator) {
      end_cell();
    } else if (c == '\n' || c == '\r') {
      end_cell();
      if (rows.back().size() > 1 || !rows.back().front().empty()) {
        rows.emplace_back();
      } else {
        rows.back().clear();
      }
    } else {
      cell += c;
    }
  }
  end_cell();
  if (rows.back().size() == 1 && rows.back().front().empty()) rows.pop_back();
  return rows;
}

bool names_positions(const Row& row) {
  constexpr std::array<std::string_view, 4> wanted{"lon1", "lat1", "lon2", "lat2"};
  return std::all_of(wanted.begin(), wanted.end(), [&](std::string_view name) {
    return std::any_of(row.begin(), row.end(), [&](const std::string& cell) {
      return std::equal(cell.begin(), cell.end(), name.begin(), name.end(), [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
      });
    });
  });
}

bool names_both_ends(const Row& row) {
  const auto has = [&](LinkColumn wanted, LinkColumn or_place) {
    return std::any_of(row.begin(), row.end(), [&](const std::string& cell) {
      const auto heading = parse_link_heading(cell);
      return heading && (heading->column == wanted || heading->column == or_place);
    });
  };
  return has(LinkColumn::from, LinkColumn::from_place) && has(LinkColumn::to, LinkColumn::to_place);
}

/// Most rows have the same number of cells, more than one.
bool is_regular(const std::vector<Row>& rows) {
  if (rows.size() < 2) return false;
  std::vector<std::size_t> widths;
  widths.reserve(rows.size());
  for (const Row& row : rows) widths.push_back(row.size());
  std::sort(widths.begin(), widths.end());
  const std::size_t usual = widths[widths.size() / 2];
  const auto same = static_cast<std::size_t>(std::count(widths.begin(), widths.end(), usual));
  return usual > 1 && same * 10 >= rows.size() * 7;
}

}  // namespace

ContentKind recognise_table(std::string_view text) {
  ContentKind best{FileKind::text, {}};
  for (const char separator : {',', ';', '\t'}) {
    const std::vector<Row> rows = first_rows(text, separator);
    if (std::any_of(rows.begin(), rows.end(), names_positions)) return {FileKind::flow_table, "CSV"};
    if (std::any_of(rows.begin(), rows.end(), names_both_ends)) return {FileKind::link_table, "CSV"};
    if (is_regular(rows)) best = {FileKind::table, "CSV"};
  }
  return best;
}

}  // namespace kakehashi
