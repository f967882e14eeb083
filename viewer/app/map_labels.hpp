/// Names and ringed ends, drawn with Dear ImGui behind the cards.
#pragma once

#include "viewer/scene/label_layout.hpp"
#include "viewer/ui/fonts.hpp"

struct ImDrawList;

namespace kakehashi {

/// Measures texts in the fonts of the map.
[[nodiscard]] MeasureText measure_with(const Fonts& fonts);

/// Draws the ends of links: a ring in the partnership's colour around a core.
void draw_ends(ImDrawList& list, const MapScene& scene, const ViewTransform& view, double scale);

/// Draws placed labels with a halo.
void draw_labels(ImDrawList& list, const MapScene& scene, const std::vector<PlacedLabel>& labels, const Fonts& fonts,
                 const Palette& colors, double scale);

}  // namespace kakehashi
