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

/// How far the shadow of an end reaches beyond its ring, pixels.
constexpr float end_shadow_px = 1.5F;
constexpr Rgba end_shadow{0, 0, 0, 0.28F};
/// Radius of an end's core, seen from that of its ring.
constexpr float end_core = 0.56F;

/// The radius of an end in a picture of that design_scale().
[[nodiscard]] float end_radius_px(const EndItem& end, double scale);

/// Draws the end of a link: a ring in the partnership's colour around a core.
void draw_end(ImDrawList& list, const EndItem& end, PixelPoint center, float radius_px);

/// Draws the ends of all links.
void draw_ends(ImDrawList& list, const MapScene& scene, const ViewTransform& view, double scale);

}  // namespace kakehashi
