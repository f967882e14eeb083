/// Kana as they are compared.
#pragma once

#include <string>

namespace kakehashi {

/// Katakana for hiragana, large kana for small ones, without long vowel marks, バ行 for ヴ. Other characters stay.
[[nodiscard]] std::u32string folded_kana(std::u32string_view text);

}  // namespace kakehashi
