#include "geo/table/cell_text.hpp"

#include "geo/diagnostic/plain_output.hpp"
#include "geo/table/sheet.hpp"
#include "geo/written/field_words.hpp"
#include "geo/written/list_parts.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace kakehashi {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::string_view no_line = "–";

bool begins_formula(std::string_view text) {
  constexpr std::array breaks{'\t', '\r', '\n'};
  constexpr std::array signs{"="sv, "+"sv, "-"sv, "@"sv, "＝"sv, "＋"sv, "－"sv, "＠"sv};
  if (!text.empty() && std::find(breaks.begin(), breaks.end(), text.front()) != breaks.end()) return true;
  // Some programs leave spaces out before they look for a formula.
  const std::string_view visible = without_leading_spaces(text);
  return std::any_of(signs.begin(), signs.end(), [&](std::string_view sign) { return visible.starts_with(sign); });
}

bool is_guard(std::string_view text) {
  return text.starts_with('\'') && (begins_formula(text.substr(1)) || is_guard(text.substr(1)));
}

/// What workbooks take for a character that XML cannot hold: _x000D_. The underscore itself they write as _x005F_.
constexpr std::string_view underscore = "_x005F";

bool begins_escape(std::string_view text) {
  constexpr std::size_t size = 7;
  constexpr std::string_view digits = "0123456789abcdefABCDEF";
  return text.size() >= size && text.starts_with("_x") && text[size - 1] == '_' &&
         text.substr(2, 4).find_first_not_of(digits) == std::string_view::npos;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t' || text.front() == '\r')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

}  // namespace

std::string plain_cell(std::string_view text) { return fmt::format("{}", fmt::join(plain_lines(text), "\n")); }

std::string guarded_cell(std::string text) {
  return begins_formula(text) || is_guard(text) ? "'" + std::move(text) : std::move(text);
}

std::string text_cell(std::string text) {
  if (is_guard(text)) text.insert(0, 1, '\'');
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!begins_escape(std::string_view{text}.substr(i))) continue;
    text.insert(i, underscore);
    i += underscore.size();
  }
  return text;
}

std::string unguarded_cell(std::string text) {
  if (is_guard(text)) text.erase(0, 1);
  return text;
}

std::string list_cell(const std::vector<std::string>& names) {
  std::string plain;
  std::string quoted;
  for (const std::string& name : names) {
    if (!plain.empty()) plain += "; ";
    plain += name;
    if (!quoted.empty()) quoted += "; ";
    quoted += '"';
    for (const char c : name) quoted.append(c == '"' ? 2 : 1, c);
    quoted += '"';
  }
  const bool is_plain = !is_quoted_list(plain) && list_parts(plain, whole_field_names()) == names;
  return is_plain ? plain : quoted;
}

bool is_quoted_list(std::string_view cell) {
  // Every name is quoted, or none: a cell that merely begins with a quotation is no such list.
  bool quoted = false;
  bool after = false;
  for (std::size_t i = 0; i < cell.size(); ++i) {
    const char c = cell[i];
    if (quoted) {
      if (c != '"') continue;
      if (i + 1 < cell.size() && cell[i + 1] == '"') {
        ++i;
      } else {
        quoted = false;
        after = true;
      }
    } else if (c == '"' && !after) {
      quoted = true;
    } else if (c == ';' && after) {
      after = false;
    } else if (c != ' ') {
      return false;
    }
  }
  return after && !quoted;
}

std::vector<std::string> quoted_list(std::string_view cell) {
  std::vector<std::string> names;
  bool quoted = false;
  for (std::size_t i = 0; i < cell.size(); ++i) {
    const char c = cell[i];
    if (!quoted) {
      if (c == '"') names.emplace_back();
      quoted = c == '"';
    } else if (c != '"') {
      names.back() += c;
    } else if (i + 1 < cell.size() && cell[i + 1] == '"') {
      names.back() += cell[i++];
    } else {
      quoted = false;
    }
  }
  return names;
}

std::vector<std::string> lines_of_cell(std::string_view cell) {
  std::vector<std::string> lines;
  if (trimmed(cell).empty()) return lines;
  for (std::size_t begin = 0; begin <= cell.size();) {
    const std::size_t end = std::min(cell.find('\n', begin), cell.size());
    const std::string_view line = trimmed(cell.substr(begin, end - begin));
    lines.emplace_back(line == no_line ? std::string_view() : line);
    begin = end + 1;
  }
  return lines;
}

std::string cell_of_lines(const std::vector<std::string>& lines) {
  const bool empty = std::all_of(lines.begin(), lines.end(), [](const std::string& line) { return line.empty(); });
  std::string cell;
  if (empty) return cell;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) cell += '\n';
    cell += lines[i].empty() ? std::string(no_line) : lines[i];
  }
  return cell;
}

}  // namespace kakehashi
