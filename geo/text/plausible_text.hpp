/// Tells words from noise: which of several readings of the same bytes is meant.
#pragma once

#include <string_view>

namespace kakehashi {

/// How much the letters beyond ASCII of `text` (valid UTF-8) look like Japanese, Cyrillic or Latin words, from 0 to 1;
/// 1 when there are none. A wrong encoding shows by capitals inside words, words without vowels, rows of accented
/// letters, half-width katakana between other letters, rare kanji and symbols.
[[nodiscard]] double plausibility(std::string_view text);

}  // namespace kakehashi
