/// UTF-8: one code point at a time.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kakehashi {

/// One of the ten digits of ASCII.
[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A code point and the bytes it takes. An invalid byte counts as one replacement character (U+FFFD) of length 1.
struct CodePoint {
  char32_t value = 0;
  std::size_t length = 1;
  bool valid = true;
};

/// The code point that begins at `offset`, which lies in `text`. Overlong forms, surrogates and values above U+10FFFF
/// are invalid (Unicode 15, table 3-7).
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t offset);

void append_utf8(std::string& text, char32_t code_point);

[[nodiscard]] std::u32string to_code_points(std::string_view text);

/// At most `limit` code points of `text`, with "…" in place of the rest. Always valid UTF-8.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t limit);

/// `text` with control characters (terminal escapes, line breaks) written as \u001b.
[[nodiscard]] std::string without_control_characters(std::string_view text);

/// True for what terminals and text layout obey instead of showing it: control characters, line and paragraph
/// separators, characters that reorder text (U+202A to U+202E, U+2066 to U+2069).
[[nodiscard]] bool is_control_character(char32_t c);

}  // namespace kakehashi
