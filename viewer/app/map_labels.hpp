/// Fonts of the names on the map, and the ringed ends of links, drawn with Dear ImGui behind the cards.
#pragma once

#include "viewer/scene/label_layout.hpp"
#include "viewer/ui/fonts.hpp"

struct ImDrawList;
struct ImFont;

namespace kakehashi {

/// The font of names in a style.
[[nodiscard]] ImFont* label_font(const Fonts& fonts, LabelStyle style);

/// Measures texts in the fonts of the map.
[[nodiscard]] MeasureText measure_with(const Fonts& fonts);

/// Draws the ends of links: a ring in the partnership's colour around a core.
void draw_ends(ImDrawList& list, const MapScene& scene, const ViewTransform& view, double scale);

}  // namespace kakehashi
