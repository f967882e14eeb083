/// Setting text in lines: where Japanese, Russian and English may break, and how wide they are.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

struct ImFont;

namespace kakehashi {

/// A line of a paragraph; it points into the paragraph's text.
struct TextLine {
  std::string_view text;
  float width_px = 0;
};

/// Whether a font has a glyph of a letter.
[[nodiscard]] bool has_letter(const ImFont& font, char32_t letter);

[[nodiscard]] float text_width(const ImFont& font, std::string_view text);

/// Breaks a paragraph into lines no wider than `width_px`, as far as its words allow it. Japanese breaks between
/// characters, but no line begins with a closing mark or small kana or ends with an opening mark; other scripts break
/// at spaces and after hyphens, and a dash stays with the word before it. A word wider than a line is cut.
[[nodiscard]] std::vector<TextLine> break_lines(const ImFont& font, std::string_view text, float width_px);

/// The text, or its beginning and an ellipsis where it is wider than `width_px`.
[[nodiscard]] std::string shortened(const ImFont& font, std::string_view text, float width_px);

/// The text with a capital first letter (Latin or Cyrillic).
[[nodiscard]] std::string sentence_case(std::string text);

/// The first of the fonts that has every character of the text; the last one if none has.
[[nodiscard]] ImFont* font_with(std::string_view text, std::initializer_list<ImFont*> fonts);

}  // namespace kakehashi
