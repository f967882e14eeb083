/// Text of other encodings as UTF-8: tables and boundary files of Japanese and Russian offices are often not UTF-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kakehashi {

struct DecodedText {
  std::string text;      ///< UTF-8, without a byte order mark.
  std::string encoding;  ///< As people know it: "UTF-8", "UTF-16LE", "CP932", "windows-1251", …
  /// How much the letters beyond ASCII look like words of a language: 0 noise, 1 certain. Text without such letters
  /// has 1.
  double plausibility = 1;
};

/// Guesses the encoding of a text and converts it: UTF-8, UTF-16 and UTF-32 (with or without a byte order mark), CP932
/// (Shift_JIS), EUC-JP, ISO-2022-JP, windows-1251, KOI8-R, CP866, Mac Cyrillic, windows-1252 and windows-1250.
/// UTF-8 wins whenever the bytes are valid UTF-8; otherwise the most plausible reading does. Returns std::nullopt when
/// the bytes are not text, or when no reading is plausible.
[[nodiscard]] std::optional<DecodedText> decode_text(std::string_view bytes);

/// Converts from the encoding named; any name that iconv knows, an empty one for UTF-8. Returns std::nullopt when the
/// bytes are invalid in it or when it is unknown.
[[nodiscard]] std::optional<DecodedText> decode_text(std::string_view bytes, const std::string& encoding);

/// True when all of `bytes` is UTF-8; unlike GLib's check, U+0000 is allowed.
[[nodiscard]] bool is_utf8(std::string_view bytes);

}  // namespace kakehashi
