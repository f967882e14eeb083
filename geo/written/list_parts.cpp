#include "geo/written/list_parts.hpp"

#include "geo/text/utf8.hpp"
#include "geo/written/plain_text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kakehashi {
namespace {

constexpr std::u32string_view list_separators = U";；,，､、/／|｜\n\r・･،";

struct Quotes {
  char32_t open;
  char32_t close;
};
constexpr std::array quotes{Quotes{U'"', U'"'},   Quotes{U'«', U'»'},   Quotes{U'“', U'”'},
                            Quotes{U'「', U'」'}, Quotes{U'『', U'』'}, Quotes{U'„', U'“'}};

bool is_space(char32_t c) { return c == U' ' || c == U'\t' || c == 0xA0 || c == U'\u3000' || c == 0x202F; }

bool is_separator(char32_t c) { return list_separators.find(c) != std::u32string_view::npos; }

std::u32string_view trimmed(std::u32string_view text) {
  while (!text.empty() && (is_space(text.front()) || is_separator(text.front()))) text.remove_prefix(1);
  while (!text.empty() && (is_space(text.back()) || is_separator(text.back()))) text.remove_suffix(1);
  return text;
}

std::string utf8(std::u32string_view text) {
  std::string result;
  for (const char32_t c : text) append_utf8(result, c);
  return result;
}

/// How long a part in quotation marks is that begins at `at`; 0 when none does, or it does not end before a separator.
std::size_t quoted_length(std::u32string_view text, std::size_t at) {
  const auto* const found =
      std::find_if(quotes.begin(), quotes.end(), [&](const Quotes& pair) { return pair.open == text[at]; });
  if (found == quotes.end()) return 0;
  std::size_t close = text.find(found->close, at + 1);
  // A doubled quotation mark stands for itself.
  while (found->close == U'"' && close != std::u32string_view::npos && close + 1 < text.size() &&
         text[close + 1] == U'"') {
    close = text.find(found->close, close + 2);
  }
  if (close == std::u32string_view::npos) return 0;
  std::size_t after = close + 1;
  while (after < text.size() && is_space(text[after])) ++after;
  return after == text.size() || is_separator(text[after]) ? close + 1 - at : 0;
}

std::string unquoted(std::u32string_view quoted) {
  std::u32string inside(quoted.substr(1, quoted.size() - 2));
  for (std::size_t at = inside.find(U"\"\""); at != std::u32string::npos; at = inside.find(U"\"\"", at + 1)) {
    inside.erase(at, 1);
  }
  return utf8(inside);
}

/// How long a known name with a separator in it is that begins at `at`; 0 when none does.
std::size_t whole_name_length(std::u32string_view text, std::size_t at, const std::vector<std::string>& names) {
  std::size_t longest = 0;
  if (std::find_if(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_separator) == text.end()) return 0;
  for (const std::string& name : names) {
    const std::size_t length = to_code_points(name).size();
    if (length <= longest || at + length > text.size()) continue;
    if (plain_text(utf8(text.substr(at, length))) != plain_text(name)) continue;
    std::size_t after = at + length;
    while (after < text.size() && is_space(text[after])) ++after;
    if (after == text.size() || is_separator(text[after])) longest = length;
  }
  return longest;
}

/// Parts that are not there yet, by what they fold to.
class Parts {
 public:
  void add(std::string part) {
    if (part.empty()) return;
    std::string key = plain_text(part);
    if (key.empty()) key = part;  // of signs alone
    if (std::find(keys_.begin(), keys_.end(), key) != keys_.end()) return;
    keys_.push_back(std::move(key));
    parts_.push_back(std::move(part));
  }
  [[nodiscard]] std::vector<std::string> take() { return std::move(parts_); }

 private:
  std::vector<std::string> keys_;
  std::vector<std::string> parts_;
};

}  // namespace

std::vector<std::string> list_parts(std::string_view cell, const std::vector<std::string>& whole_names) {
  const std::u32string text = to_code_points(cell);
  Parts parts;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const bool at_begin = trimmed(std::u32string_view{text}.substr(begin, at - begin)).empty() && at < text.size();
    if (at_begin && !is_space(text[at])) {
      if (const std::size_t length = quoted_length(text, at); length > 0) {
        parts.add(unquoted(std::u32string_view{text}.substr(at, length)));
        begin = at += length;
        continue;
      }
      if (const std::size_t length = whole_name_length(text, at, whole_names); length > 0) {
        parts.add(utf8(std::u32string_view{text}.substr(at, length)));
        begin = at += length;
        continue;
      }
    }
    if (at == text.size() || is_separator(text[at])) {
      parts.add(utf8(trimmed(std::u32string_view{text}.substr(begin, at - begin))));
      begin = at + 1;
    }
    ++at;
  }
  return parts.take();
}

}  // namespace kakehashi
