#include "viewer/ui/typeset.hpp"

#include "geo/text/utf8.hpp"
#include "viewer/ui/imgui_compatibility.hpp"
#include "viewer/ui/letters.hpp"

#include <imgui.h>

#include <algorithm>

namespace kakehashi {

namespace {

bool is_space(char32_t c) { return c == U' ' || c == U'\t' || c == U'\u3000' || c == U'\u2009'; }

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

/// Scripts that are written without spaces: kana, kanji and their full-width marks.
bool is_ideographic(char32_t c) {
  return (c >= 0x2e80 && c <= 0x9fff) || (c >= 0xac00 && c <= 0xd7af) || (c >= 0xf900 && c <= 0xfaff) ||
         (c >= 0xff00 && c <= 0xffef) || (c >= 0x20000 && c <= 0x3ffff);
}

/// After JIS X 4051: what must not begin a line.
bool cannot_begin(char32_t c) {
  constexpr std::u32string_view marks =
      U"、。，．・：；？！゛゜ヽヾゝゞ々ー）］｝〉》」』】〕’”»›,.:;?!)]}%°…‥"
      U"ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ／–—―−";
  return marks.find(c) != std::u32string_view::npos;
}

/// What must not end a line.
bool cannot_end(char32_t c) {
  constexpr std::u32string_view marks = U"（［｛〈《「『【〔‘“«‹([{№約";
  return marks.find(c) != std::u32string_view::npos;
}

bool breaks_between(char32_t before, char32_t after) {
  if (is_space(before)) return !is_space(after) && after != U'—' && after != U'–' && after != U'·';
  if (is_space(after)) return false;
  if (cannot_begin(after) || cannot_end(before)) return false;
  if (is_ideographic(before) || is_ideographic(after)) return !(is_digit(before) && is_ideographic(after));
  if (before == U'–' || before == U'—' || before == U'/') return true;
  return before == U'-' && !is_digit(after);
}

float advance_of(const ImFont& font, char32_t letter) {
  if (is_unseen(letter)) return 0;
  return advance_px(font, glyph_code(letter));
}

/// Where the next line ends and where the one after it begins.
struct Break {
  std::size_t end = 0;
  std::size_t next = 0;
  float width_px = 0;
};

Break next_break(const ImFont& font, std::string_view text, std::size_t start, float width_px) {
  float width = 0;  // of everything so far
  float inked = 0;  // the same without spaces at the end
  std::size_t ink_end = start;
  Break last;  // the last place where the line may end
  char32_t before = 0;
  for (std::size_t at = start; at < text.size();) {
    const CodePoint character = code_point_at(text, at);
    if (character.value == U'\n') return {ink_end, at + character.length, inked};
    if (at > start && breaks_between(before, character.value)) last = {ink_end, at, inked};
    const float advance = advance_of(font, character.value);
    if (!is_space(character.value) && width + advance > width_px && at > start) {
      if (last.next > start) return last;
      return {at, at, width};
    }
    width += advance;
    if (!is_space(character.value)) {
      inked = width;
      ink_end = at + character.length;
    }
    before = character.value;
    at += character.length;
  }
  return {ink_end, text.size(), inked};
}

}  // namespace

bool has_letter(const ImFont& font, char32_t letter) { return has_glyph(font, glyph_code(letter)); }

float text_width(const ImFont& font, std::string_view text) {
  float width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint character = code_point_at(text, at);
    width += advance_of(font, character.value);
    at += character.length;
  }
  return width;
}

std::vector<TextLine> break_lines(const ImFont& font, std::string_view text, float width_px) {
  std::vector<TextLine> lines;
  for (std::size_t start = 0; start < text.size();) {
    const Break found = next_break(font, text, start, width_px);
    lines.push_back({text.substr(start, found.end - start), found.width_px});
    start = found.next;
  }
  return lines;
}

std::string shortened(const ImFont& font, std::string_view text, float width_px) {
  if (text_width(font, text) <= width_px) return std::string{text};
  // A Japanese font's ellipsis stands at half height, which is right only after Japanese.
  float left = width_px - std::max(advance_px(font, 0x2026), 3 * advance_px(font, '.'));
  std::size_t at = 0;
  char32_t last = 0;
  while (at < text.size()) {
    const CodePoint character = code_point_at(text, at);
    left -= advance_of(font, character.value);
    if (left < 0) break;
    at += character.length;
    last = character.value;
  }
  while (at > 0 && text[at - 1] == ' ') --at;
  return std::string{text.substr(0, at)} + (is_ideographic(last) ? "…" : "...");
}

std::string sentence_case(std::string text) {
  if (text.empty()) return text;
  const CodePoint first = code_point_at(text, 0);
  char32_t capital = first.value;
  if ((capital >= U'a' && capital <= U'z') || (capital >= 0x430 && capital <= 0x44f)) {
    capital -= 0x20;
  } else if (capital >= 0x450 && capital <= 0x45f) {
    capital -= 0x50;
  }
  std::string result;
  append_utf8(result, capital);
  return result + text.substr(first.length);
}

ImFont* font_with(std::string_view text, std::initializer_list<ImFont*> fonts) {
  for (ImFont* font : fonts) {
    bool complete = true;
    for (std::size_t at = 0; complete && at < text.size();) {
      const CodePoint character = code_point_at(text, at);
      complete = character.value < 0x20 || is_unseen(character.value) || has_letter(*font, character.value);
      at += character.length;
    }
    if (complete) return font;
  }
  return *(fonts.end() - 1);
}

}  // namespace kakehashi
