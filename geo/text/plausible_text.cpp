#include "geo/text/plausible_text.hpp"

#include "geo/text/utf8.hpp"

#include <glib.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace kakehashi {
namespace {

enum class Script { ascii_letter, ascii_other, latin, cyrillic, kana, half_kana, kanji, cjk_sign, sign, noise };

bool in(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

/// Signs that people type in tables of any language.
bool is_common_sign(char32_t c) {
  constexpr std::u32string_view signs = U"§«°±²³·»–—―‘’“”„…‰€№™−×©®º¡¿′″\u00A0\u00AD";
  return signs.find(c) != std::u32string_view::npos;
}

/// Signs that stand between letters of one word.
bool joins_letters(char32_t c) { return c == U'’' || c == U'–' || c == U'—' || c == U'\u00AD' || c == U'\u00A0'; }

bool is_letter(Script script) {
  return script == Script::ascii_letter || script == Script::latin || script == Script::cyrillic;
}

Script script_of(char32_t c) {
  if (c < 0x80) return (c | 0x20U) >= 'a' && (c | 0x20U) <= 'z' ? Script::ascii_letter : Script::ascii_other;
  if (c < 0xA0 || in(c, 0xE000, 0xF8FF) || c == 0xFFFD || c >= 0xF0000) return Script::noise;
  if (is_common_sign(c)) return Script::sign;
  if (in(c, 0xC0, 0x24F) && c != 0xD7 && c != 0xF7) return Script::latin;
  if (in(c, 0x400, 0x52F)) return Script::cyrillic;
  if (in(c, 0x3041, 0x30FF)) return Script::kana;
  if (in(c, 0xFF61, 0xFF9F)) return Script::half_kana;
  if (in(c, 0x4E00, 0x9FFF) || in(c, 0x3400, 0x4DBF) || in(c, 0xF900, 0xFAFF) || c == 0x3005) return Script::kanji;
  if (in(c, 0x3000, 0x303F) || in(c, 0xFF01, 0xFF60) || in(c, 0xFFE0, 0xFFE6)) return Script::cjk_sign;
  // Roman and circled numerals, units and arrows that Japanese encodings have; box drawing stays noise.
  if (in(c, 0x2160, 0x2188) || in(c, 0x2190, 0x21FF) || in(c, 0x2460, 0x24FF) || in(c, 0x25A0, 0x266F) ||
      in(c, 0x3200, 0x33FF) || in(c, 0x2200, 0x22FF)) {
    return Script::cjk_sign;
  }
  return Script::noise;
}

/// Whether the kanji is among the 2,965 of JIS level 1, which names and texts are nearly always written with. In EUC-JP
/// these are the rows from 0xB0 to 0xCF.
bool is_level_1_kanji(char32_t c) {
  std::string utf8;
  append_utf8(utf8, c);
  gsize written = 0;
  gchar* euc = g_convert(utf8.data(), static_cast<gssize>(utf8.size()), "EUC-JP", "UTF-8", nullptr, &written, nullptr);
  const bool level_1 = euc != nullptr && written == 2 && static_cast<unsigned char>(euc[0]) >= 0xB0 &&
                       static_cast<unsigned char>(euc[0]) <= 0xCF;
  g_free(euc);
  return level_1;
}

bool is_russian(char32_t c) { return in(c, 0x410, 0x44F) || c == 0x401 || c == 0x451; }

bool is_cyrillic_vowel(char32_t c) {
  constexpr std::u32string_view vowels = U"аеёиоуыэюяіїєў";
  return vowels.find(static_cast<char32_t>(g_unichar_tolower(c))) != std::u32string_view::npos;
}

/// Adds up marks from 0 to 1 for every letter beyond ASCII.
class Marks {
 public:
  void add(double mark, double weight = 1) {
    sum_ += mark * weight;
    weights_ += weight;
  }
  [[nodiscard]] double mean() const { return weights_ > 0 ? sum_ / weights_ : 1; }

 private:
  double sum_ = 0;
  double weights_ = 0;
};

/// A word of Cyrillic letters: its case ("Слово", "слово", "СЛОВО") and its vowels.
void mark_cyrillic_word(std::u32string_view word, bool beside_latin, Marks& marks) {
  std::size_t vowels = 0;
  std::size_t wrong_case = 0;
  std::size_t foreign = 0;
  bool before_is_lower = false;
  for (const char32_t c : word) {
    const bool upper = g_unichar_isupper(c) != FALSE;
    if (upper && before_is_lower) ++wrong_case;
    before_is_lower = !upper;
    if (is_cyrillic_vowel(c)) ++vowels;
    if (!is_russian(c)) ++foreign;
  }
  // "пРИМОРЬЕ": what another Cyrillic encoding shows as the case turned round.
  const auto lower_first =
      word.size() > 1 && g_unichar_islower(word[0]) != FALSE && g_unichar_isupper(word[1]) != FALSE;
  const auto n = static_cast<double>(word.size());
  const double share = static_cast<double>(vowels) / n;
  double mark = 1;
  constexpr std::size_t abbreviation = 4;  // "США", "г.", "РФ"
  if (word.size() > abbreviation) mark -= 2.2 * std::max(0.0, std::abs(share - 0.43) - 0.17);
  if (word.size() <= abbreviation && word.size() > 1 && vowels == 0) mark -= 0.2;
  mark -= 2 * static_cast<double>(wrong_case) / n;
  mark -= 0.7 * static_cast<double>(foreign) / n;
  if (lower_first) mark -= 0.6;
  if (beside_latin) mark -= 0.85;
  marks.add(std::clamp(mark, 0.0, 1.0), n);
}

/// A run of accented Latin letters in a word: words have one or two in a row, wrong encodings whole words of them.
void mark_latin_run(std::size_t run, bool in_word, bool inner_capital, Marks& marks) {
  double mark = run == 1 ? 0.85 : 0.6;
  if (run > 2) mark = 0.1;
  if (!in_word) mark -= 0.35;
  if (inner_capital) mark -= 0.6;
  marks.add(std::max(0.0, mark), static_cast<double>(run));
}

void mark_half_kana_run(std::size_t run, bool beside_word, Marks& marks) {
  constexpr std::size_t min_word = 3;
  marks.add(beside_word || run < min_word ? 0.1 : 0.7, static_cast<double>(run));
}

}  // namespace

double plausibility(std::string_view text) {
  const std::u32string letters = to_code_points(text);
  const std::u32string_view all{letters};
  Marks marks;
  const auto script_at = [&](std::size_t i) { return i < all.size() ? script_of(all[i]) : Script::ascii_other; };
  for (std::size_t i = 0; i < all.size();) {
    const Script script = script_of(all[i]);
    std::size_t end = i + 1;
    while (end < all.size() && script_of(all[end]) == script) ++end;
    const std::size_t run = end - i;
    const Script before = i > 0 ? script_at(i - 1) : Script::ascii_other;
    const Script after = script_at(end);
    const auto is_beside = [&](Script other) { return before == other || after == other; };
    switch (script) {
      case Script::ascii_letter:
      case Script::ascii_other:
        break;
      case Script::latin: {
        const bool in_word = is_beside(Script::ascii_letter);
        const bool inner_capital = before == Script::ascii_letter && g_unichar_isupper(all[i]) != FALSE &&
                                   g_unichar_islower(all[i - 1]) != FALSE;
        mark_latin_run(run, in_word, inner_capital, marks);
        break;
      }
      case Script::cyrillic:
        mark_cyrillic_word(all.substr(i, run), is_beside(Script::ascii_letter) || is_beside(Script::latin), marks);
        break;
      case Script::kana:
        marks.add(1, static_cast<double>(run));
        break;
      case Script::half_kana:
        mark_half_kana_run(run, is_beside(Script::kanji) || is_beside(Script::ascii_letter), marks);
        break;
      case Script::kanji:
        for (std::size_t k = i; k < end; ++k) marks.add(is_level_1_kanji(all[k]) ? 1 : 0.35);
        break;
      case Script::cjk_sign:
        marks.add(0.8, static_cast<double>(run));
        break;
      case Script::sign:
        marks.add(is_letter(before) && is_letter(after) && !joins_letters(all[i]) ? 0.15 : 0.75,
                  static_cast<double>(run));
        break;
      case Script::noise:
        marks.add(0, static_cast<double>(run));
        break;
    }
    i = end;
  }
  return marks.mean();
}

}  // namespace kakehashi
