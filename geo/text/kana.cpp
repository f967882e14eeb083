#include "geo/text/kana.hpp"

namespace kakehashi {
namespace {

constexpr std::u32string_view small_kana = U"ァィゥェォッャュョヮヵヶ";
constexpr std::u32string_view large_kana = U"アイウエオツヤユヨワカケ";
static_assert(small_kana.size() == large_kana.size());

constexpr char32_t long_vowel = U'ー';
constexpr char32_t vu = U'ヴ';

char32_t large_katakana(char32_t c) {
  if (c >= U'ぁ' && c <= U'ゖ') c += U'ァ' - U'ぁ';
  const std::size_t small = small_kana.find(c);
  return small != std::u32string_view::npos ? large_kana[small] : c;
}

/// Small vowels behind ヴ, and the one letter that is written for both.
constexpr std::u32string_view vu_vowels = U"ァィェォぁぃぇぉ";
constexpr std::u32string_view voiced_labials = U"バビベボバビベボ";
static_assert(vu_vowels.size() == voiced_labials.size());

/// バ, ビ, ベ or ボ for ヴ before a small vowel; 0 before anything else.
char32_t voiced_labial(char32_t vowel) {
  const std::size_t found = vu_vowels.find(vowel);
  return found != std::u32string_view::npos ? voiced_labials[found] : 0;
}

}  // namespace

std::u32string folded_kana(std::u32string_view text) {
  std::u32string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text[i];
    if (c == long_vowel) continue;
    if (c == vu || c == U'ゔ') {
      const char32_t with_vowel = i + 1 < text.size() ? voiced_labial(text[i + 1]) : 0;
      result += with_vowel != 0 ? with_vowel : U'ブ';
      if (with_vowel != 0) ++i;
      continue;
    }
    result += large_katakana(c);
  }
  return result;
}

}  // namespace kakehashi
