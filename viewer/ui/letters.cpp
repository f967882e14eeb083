#include "viewer/ui/letters.hpp"

#include "geo/text/utf8.hpp"

#include <map>

namespace kakehashi {

void add_range(LetterSet& set, char32_t first, char32_t last) {
  for (char32_t code = first; code <= last; ++code) set.set(code);
}

void add_letters(LetterSet& set, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint character = code_point_at(text, at);
    if (character.value >= 0x20 && character.value < set.size()) set.set(character.value);
    at += character.length;
  }
}

bool is_unseen(char32_t c) {
  return (c >= 0x7f && c <= 0x9f) || c == 0xad || c == 0x34f || c == 0x61c || (c >= 0x180b && c <= 0x180e) ||
         (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) ||
         (c >= 0xfe00 && c <= 0xfe0f) || c == 0xfeff || (c >= 0xe0000 && c <= 0xe0fff);
}

bool is_blank(char32_t c) {
  return c == 0x20 || c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 ||
         c == 0x202f || c == 0x205f || c == 0x3000;
}

std::vector<char32_t> with_own_code(const std::set<char32_t>& letters) {
  std::map<char32_t, int> users;
  for (const char32_t letter : letters) ++users[glyph_code(letter)];
  std::vector<char32_t> alone;
  for (const char32_t letter : letters) {
    if (users.at(glyph_code(letter)) == 1) alone.push_back(letter);
  }
  return alone;
}

std::string_view as_drawn(std::string_view text, std::string& scratch) {
  scratch.clear();
  std::size_t same = 0;  // what is before needs no change
  bool changed = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint character = code_point_at(text, at);
    const bool unseen = is_unseen(character.value);
    if (unseen || character.value > 0xffff) {
      scratch += text.substr(same, at - same);
      if (!unseen) append_utf8(scratch, glyph_code(character.value));
      same = at + character.length;
      changed = true;
    }
    at += character.length;
  }
  if (!changed) return text;
  scratch += text.substr(same);
  return scratch;
}

std::vector<char32_t> inked_letters(const LetterSet& set) {
  std::vector<char32_t> letters;
  for (char32_t code = 0x21; code < 0xfff0; ++code) {
    const bool private_use = code >= 0xd800 && code <= 0xf8ff;
    if (set[code] && !private_use && !is_blank(code) && !is_unseen(code)) letters.push_back(code);
  }
  return letters;
}

}  // namespace kakehashi
