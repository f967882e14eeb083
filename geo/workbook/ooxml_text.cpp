#include "geo/workbook/ooxml_text.hpp"

#include "geo/text/utf8.hpp"

#include <charconv>
#include <cstdint>
#include <optional>
#include <system_error>

namespace kakehashi {
namespace {

constexpr std::size_t escape_size = 7;  // _xHHHH_

std::optional<char32_t> escape_at(std::string_view text, std::size_t at) {
  const std::string_view escape = text.substr(at, escape_size);
  if (escape.size() != escape_size || !escape.starts_with("_x") || !escape.ends_with('_')) return std::nullopt;
  std::uint16_t unit = 0;
  const char* const end = escape.data() + escape_size - 1;
  const auto [rest, problem] = std::from_chars(escape.data() + 2, end, unit, 16);
  if (problem != std::errc{} || rest != end) return std::nullopt;
  return unit;
}

bool is_first_half(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_second_half(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

}  // namespace

std::string without_ooxml_escapes(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto unit = text[i] == '_' ? escape_at(text, i) : std::nullopt;
    if (!unit) {
      result += text[i++];
      continue;
    }
    i += escape_size;
    const auto second = is_first_half(*unit) ? escape_at(text, i) : std::nullopt;
    if (second && is_second_half(*second)) {
      i += escape_size;
      append_utf8(result, 0x10000 + ((*unit - 0xD800) << 10U) + (*second - 0xDC00));
    } else {
      append_utf8(result, is_first_half(*unit) || is_second_half(*unit) ? U'\uFFFD' : *unit);
    }
  }
  return result;
}

}  // namespace kakehashi
