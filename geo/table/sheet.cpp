#include "geo/table/sheet.hpp"

#include "geo/boundary/clean_text.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace kakehashi {
namespace {

/// Spaces that may stand around a cell's text: no-break, of all widths, ideographic, the byte order mark of old.
constexpr std::array<std::string_view, 12> wide_spaces{"\u00A0", "\u2002", "\u2003", "\u2007", "\u2009", "\u200A",
                                                       "\u200B", "\u2028", "\u2029", "\u202F", "\u3000", "\uFEFF"};

/// How long the space is with which a text begins or ends, as `has` tells; 0: none.
template <typename Has>
std::size_t space_size(const Has& has) {
  for (const std::string_view space : {" ", "\t", "\n", "\r", "\v", "\f"}) {
    if (has(space)) return space.size();
  }
  const auto* const found = std::find_if(wide_spaces.begin(), wide_spaces.end(), has);
  return found != wide_spaces.end() ? found->size() : 0;
}

std::string_view without_trailing_spaces(std::string_view text) {
  const auto ends = [&](std::string_view space) { return text.ends_with(space); };
  for (std::size_t size = space_size(ends); size > 0; size = space_size(ends)) text.remove_suffix(size);
  return text;
}

}  // namespace

std::string_view without_leading_spaces(std::string_view text) {
  const auto begins = [&](std::string_view space) { return text.starts_with(space); };
  for (std::size_t size = space_size(begins); size > 0; size = space_size(begins)) text.remove_prefix(size);
  return text;
}

std::string column_letters(std::size_t column) {
  std::string letters;
  for (std::size_t left = column + 1; left > 0; left = (left - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
  }
  return letters;
}

std::string clean_cell(std::string_view bytes) {
  std::string text;
  bytes = without_trailing_spaces(without_leading_spaces(bytes));
  for (;;) {
    const std::size_t end = bytes.find_first_of("\r\n");
    text += clean_utf8(bytes.substr(0, end));
    if (end == std::string_view::npos) return text;
    text += '\n';
    const bool is_pair = bytes.substr(end).starts_with("\r\n");
    bytes.remove_prefix(end + (is_pair ? 2 : 1));
  }
}

}  // namespace kakehashi
