/// Drawing text: the one way by which letters come into a list.
#pragma once

#include "viewer/ui/fonts.hpp"

#include <imgui.h>

#include <string_view>

namespace kakehashi {

/// The font in which a text is written that was to be written in `font`: bold fonts hold the letters of titles and
/// names alone, so a long text whose letters are not all there takes the next smaller font that has them.
[[nodiscard]] ImFont* font_for(std::string_view text, ImFont* font, const Fonts& fonts);

/// Draws a line of text with its upper left corner at a place, in a font's own size. Letters that the font lacks are
/// noted in `fonts` and are boxes until they come.
void draw_text(ImDrawList& list, const Fonts& fonts, const ImFont& font, ImVec2 at, ImU32 color, std::string_view text);

}  // namespace kakehashi
