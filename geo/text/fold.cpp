#include "geo/text/fold.hpp"

#include "geo/text/encoding.hpp"
#include "geo/text/kana.hpp"
#include "geo/text/utf8.hpp"

#include <glib.h>

#include <algorithm>
#include <array>
#include <memory>

namespace kakehashi {
namespace {

using GText = std::unique_ptr<gchar, decltype(&g_free)>;

struct Replacement {
  char32_t from;
  std::u32string_view to;
};

/// Letters that Unicode does not take apart, and kanji that names of places are written with besides today's forms.
constexpr std::array replacements{
    Replacement{U'ł', U"l"},   Replacement{U'ø', U"o"},   Replacement{U'đ', U"d"},   Replacement{U'ħ', U"h"},
    Replacement{U'ı', U"i"},   Replacement{U'æ', U"ae"},  Replacement{U'œ', U"oe"},  Replacement{U'ð', U"d"},
    Replacement{U'þ', U"th"},  Replacement{U'ŧ', U"t"},   Replacement{U'ŋ', U"n"},   Replacement{U'縣', U"県"},
    Replacement{U'國', U"国"}, Replacement{U'廣', U"広"}, Replacement{U'靜', U"静"}, Replacement{U'德', U"徳"},
    Replacement{U'嶋', U"島"}, Replacement{U'嶌', U"島"}, Replacement{U'兒', U"児"}, Replacement{U'繩', U"縄"},
    Replacement{U'﨑', U"崎"}, Replacement{U'嵜', U"崎"}, Replacement{U'巖', U"岩"}, Replacement{U'澤', U"沢"},
    Replacement{U'瀧', U"滝"}, Replacement{U'龍', U"竜"}, Replacement{U'濱', U"浜"}, Replacement{U'鄕', U"郷"},
    Replacement{U'茨', U"茨"}, Replacement{U'髙', U"高"}, Replacement{U'寫', U"写"}, Replacement{U'舊', U"旧"}};

/// Soft and hard signs, apostrophes and what stands for them in transcriptions.
constexpr std::u32string_view silent = U"ьъ'’‘ʼʹʺ′″`´＇\"";

bool is_kana_voicing(gunichar c) { return c == 0x3099 || c == 0x309A; }

void append_folded(std::u32string& text, gunichar c) {
  if (g_unichar_ismark(c) != FALSE && !is_kana_voicing(c)) return;
  if (silent.find(static_cast<char32_t>(c)) != std::u32string_view::npos) return;
  const auto* const found =
      std::find_if(replacements.begin(), replacements.end(), [c](const Replacement& r) { return r.from == c; });
  if (found != replacements.end()) {
    text += found->to;
  } else if (g_unichar_isalnum(c) != FALSE || is_kana_voicing(c) || c == U'ー') {
    text += static_cast<char32_t>(c);
  } else if (g_unichar_iszerowidth(c) == FALSE && !text.empty() && text.back() != U' ') {
    text += U' ';
  }
}

/// Kana with their voicing marks in one character again.
std::u32string composed(const std::u32string& text) {
  std::u32string result;
  for (const char32_t c : text) {
    gunichar whole = 0;
    if (is_kana_voicing(c) && !result.empty() && g_unichar_compose(result.back(), c, &whole) != FALSE) {
      result.back() = static_cast<char32_t>(whole);
    } else {
      result += c;
    }
  }
  return result;
}

bool is_cyrillic(char32_t c) { return c >= 0x400 && c <= 0x52F; }
bool is_latin(char32_t c) { return c >= U'a' && c <= U'z'; }

/// Small letters that look alike, or do as capitals.
constexpr std::u32string_view latin_twins = U"aceopxykmthb";
constexpr std::u32string_view cyrillic_twins = U"асеорхукмтнв";
static_assert(latin_twins.size() == cyrillic_twins.size());

/// A word in two alphabets is a slip of the keyboard: its fewer letters become those they look like.
void unmix_alphabets(std::u32string::iterator begin, std::u32string::iterator end) {
  const auto cyrillic = std::count_if(begin, end, is_cyrillic);
  const auto latin = std::count_if(begin, end, is_latin);
  if (cyrillic == 0 || latin == 0) return;
  const std::u32string_view from = cyrillic >= latin ? latin_twins : cyrillic_twins;
  const std::u32string_view to = cyrillic >= latin ? cyrillic_twins : latin_twins;
  for (auto at = begin; at != end; ++at) {
    if (const std::size_t twin = from.find(*at); twin != std::u32string_view::npos) *at = to[twin];
  }
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string folded_ascii(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (g_ascii_isalnum(c)) {
      result += g_ascii_tolower(c);
    } else if (c != '\'' && c != '"' && c != '`' && !result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  return result;
}

std::string folded_unicode(std::string_view text) {
  // GLib reads on behind the end of a text that breaks off within a letter.
  if (!is_utf8(text)) return {};
  const GText normal{g_utf8_normalize(text.data(), static_cast<gssize>(text.size()), G_NORMALIZE_ALL), &g_free};
  if (!normal) return {};
  const GText small{g_utf8_casefold(normal.get(), -1), &g_free};
  std::u32string letters;
  for (const gchar* at = small.get(); *at != '\0'; at = g_utf8_next_char(at))
    append_folded(letters, g_utf8_get_char(at));
  letters = folded_kana(composed(letters));
  for (auto begin = letters.begin(); begin != letters.end();) {
    const auto end = std::find(begin, letters.end(), U' ');
    unmix_alphabets(begin, end);
    begin = end == letters.end() ? end : end + 1;
  }
  std::string result;
  for (const char32_t c : letters) append_utf8(result, c);
  return result;
}

}  // namespace

std::string folded_words(std::string_view text) {
  std::string result = is_ascii(text) ? folded_ascii(text) : folded_unicode(text);
  if (result.ends_with(' ')) result.pop_back();
  return result;
}

std::string folded_name(std::string_view text) {
  std::string result = folded_words(text);
  std::erase(result, ' ');
  return result;
}

}  // namespace kakehashi
