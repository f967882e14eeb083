/// Letters as fonts know them: sets of code points, and what of a text leaves ink.
#pragma once

#include <bitset>
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

/// True when a text holds unseen characters.
[[nodiscard]] bool has_unseen(std::string_view text);
[[nodiscard]] std::string without_unseen(std::string_view text);

/// The letters of a set for which a font needs outlines, in order: neither blank nor unseen nor for private use.
[[nodiscard]] std::vector<char32_t> inked_letters(const LetterSet& set);

}  // namespace kakehashi
