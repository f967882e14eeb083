/// Letters as fonts know them: sets of code points, and what of a text leaves ink.
#pragma once

#include <bitset>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

/// Letters of Unicode's basic plane, as Dear ImGui knows no others.
using LetterSet = std::bitset<0x10000>;

/// Adds the letters of a text; control characters and code points beyond the basic plane are none.
void add_letters(LetterSet& set, std::string_view text);
void add_range(LetterSet& set, char32_t first, char32_t last);

/// True for what is never seen, whatever the font: joiners, marks of direction, variation selectors, soft
/// hyphens, control characters beyond ASCII's first.
[[nodiscard]] bool is_unseen(char32_t code_point);

/// True for spaces of any width; a font that lacks one has another.
[[nodiscard]] bool is_blank(char32_t code_point);

/// The code under which fonts know a letter. Dear ImGui knows none beyond the basic plane (𠮷, 𡈽, 𩸽): they stand
/// under codes for private use. Two letters may share one; then neither is built.
[[nodiscard]] constexpr char32_t glyph_code(char32_t letter) {
  constexpr char32_t first_private = 0xe000;
  constexpr char32_t private_codes = 0x1900;
  return letter <= 0xffff ? letter : first_private + letter % private_codes;
}

/// Those of a set of letters beyond the basic plane that share their code with no other.
[[nodiscard]] std::vector<char32_t> with_own_code(const std::set<char32_t>& letters);

/// A text as it is handed to Dear ImGui: without unseen characters, letters under the codes that fonts know. Where that
/// is the text itself, `scratch` stays empty.
[[nodiscard]] std::string_view as_drawn(std::string_view text, std::string& scratch);

/// The letters of a set for which a font needs outlines, in order: neither blank nor unseen nor for private use.
[[nodiscard]] std::vector<char32_t> inked_letters(const LetterSet& set);

}  // namespace kakehashi
