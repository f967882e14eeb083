#include "geo/table/identifier.hpp"

#include <fmt/format.h>
#include <glib.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

namespace kakehashi {
namespace {

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// The 32 small letters of Russian from а to я, and ё for е.
constexpr std::array cyrillic{"a", "b", "v", "g", "d", "e",  "zh", "z",  "i",  "y",    "k", "l", "m", "n", "o",  "p",
                              "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "",  "y", "",  "e", "yu", "ya"};

std::string_view latin_for(gunichar letter) {
  constexpr gunichar first = 0x430;
  constexpr gunichar yo = 0x451;
  if (letter == yo) return "e";
  return letter >= first && letter < first + cyrillic.size() ? cyrillic.at(letter - first) : std::string_view();
}

/// The name in ASCII, Cyrillic as it is commonly transcribed; question marks for letters that have no Latin ones.
std::string in_latin_letters(std::string_view name) {
  const std::string written(name);
  std::string text;
  for (const gchar* at = written.c_str(); *at != '\0'; at = g_utf8_next_char(at)) {
    const gunichar letter = g_utf8_get_char(at);
    const bool is_cyrillic = letter >= 0x400 && letter < 0x460;
    if (is_cyrillic) {
      text += latin_for(g_unichar_tolower(letter));
    } else {
      text.append(at, static_cast<std::size_t>(g_utf8_next_char(at) - at));
    }
  }
  const std::unique_ptr<gchar, decltype(&g_free)> latin{g_str_to_ascii(text.c_str(), "C"), &g_free};
  return latin ? latin.get() : std::string();
}

/// FNV-1a, folded to 16 bits: tells apart the few names of one table that have no Latin letters.
std::uint32_t number_of(std::string_view name) {
  std::uint32_t hash = 2166136261U;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return (hash >> 16U) ^ (hash & 0xFFFFU);
}

}  // namespace

bool is_identifier(std::string_view text) {
  const auto allowed = [](char c) { return is_letter_or_digit(c) || c == '-' || c == '.'; };
  return !text.empty() && is_letter_or_digit(text.front()) && std::all_of(text.begin(), text.end(), allowed);
}

std::string identifier_from(std::string_view name, std::string_view otherwise) {
  constexpr std::size_t longest = 60;
  std::string id;
  bool gap = false;
  for (const char c : in_latin_letters(name)) {
    const bool capital = c >= 'A' && c <= 'Z';
    const char letter = capital ? static_cast<char>(c - 'A' + 'a') : c;
    const bool kept = is_letter_or_digit(letter);
    if (kept && id.size() < longest) {
      if (gap && !id.empty()) id += '-';
      id += letter;
    }
    gap = !kept;
  }
  return !id.empty() ? id : fmt::format("{}-{:04x}", otherwise, number_of(name));
}

std::string Identifiers::take(const std::string& wanted) {
  std::string id = wanted;
  if (taken_.insert(id).second) return id;
  int& copy = copies_.try_emplace(wanted, 1).first->second;  // a table may want the same one for each of its rows
  do {
    id = fmt::format("{}-{}", wanted, ++copy);
  } while (!taken_.insert(id).second);
  return id;
}

}  // namespace kakehashi
