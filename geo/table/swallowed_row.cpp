#include "geo/table/swallowed_row.hpp"

namespace kakehashi {
namespace {

constexpr std::size_t min_cells = 3;

/// What stands on one line of a record.
struct Line {
  std::size_t separators = 0;
  std::size_t inside = 0;       ///< Of these within quotation marks.
  std::size_t with_space = 0;   ///< Of these followed by a space.
  bool ends_with_mark = false;  ///< The line's last character is a quotation mark.
  bool marks = false;
};

Line look_at(std::string_view line, char separator, bool& is_quoted) {
  Line found;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"') {
      is_quoted = !is_quoted;  // a doubled mark changes nothing in the end
      found.marks = true;
    }
    if (line[i] != separator) continue;
    ++found.separators;
    if (is_quoted) ++found.inside;
    if (i + 1 < line.size() && line[i + 1] == ' ') ++found.with_space;
  }
  found.ends_with_mark = line.ends_with('"');
  return found;
}

}  // namespace

std::optional<SwallowedRow> find_swallowed_row(std::string_view written, char separator, std::size_t cells) {
  if (cells < min_cells) return std::nullopt;
  bool is_quoted = false;
  std::optional<SwallowedRow> found;
  for (std::size_t below = 0; !written.empty(); ++below) {
    const std::size_t end = written.find_first_of("\r\n");
    const std::string_view line = written.substr(0, end);
    const bool is_pair = end != std::string_view::npos && written.substr(end).starts_with("\r\n");
    written.remove_prefix(end == std::string_view::npos ? written.size() : end + (is_pair ? 2 : 1));
    const Line seen = look_at(line, separator, is_quoted);
    if (below == 0 || seen.inside == 0 || seen.separators + 1 != cells) continue;
    const bool is_certain = seen.with_space == 0 && (!seen.marks || seen.ends_with_mark);
    if (!found || (is_certain && !found->is_certain)) found = SwallowedRow{line, below, is_certain};
  }
  return found;
}

}  // namespace kakehashi
