/// Text as it is compared when people look for a name.
#pragma once

#include <string>
#include <string_view>

namespace kakehashi {

/// The words of `text`, each set apart by one space, without what writers do differently: case, width, accents (ō = o,
/// ё = е, й = и), hiragana and katakana, small kana, long vowel marks, ヴ and バ行, old forms of kanji in names of
/// places, soft signs and apostrophes, hyphens and other punctuation, Latin letters inside a Cyrillic word. Empty for
/// text that is not UTF-8.
[[nodiscard]] std::string folded_words(std::string_view text);

/// The same without the spaces: "Mari-El" and "Mari El" are one.
[[nodiscard]] std::string folded_name(std::string_view text);

}  // namespace kakehashi
