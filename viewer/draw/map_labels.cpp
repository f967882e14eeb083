#include "viewer/draw/map_labels.hpp"

#include "viewer/ui/imgui_compatibility.hpp"
#include "viewer/ui/letters.hpp"
#include "viewer/ui/style.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

namespace kakehashi {

ImFont* label_font(const Fonts& fonts, LabelStyle style) {
  switch (style) {
    case LabelStyle::strong:
      return fonts.label_strong;
    case LabelStyle::normal:
      return fonts.label;
    case LabelStyle::faint:
    case LabelStyle::country:
    case LabelStyle::water:
      return fonts.small;
  }
  return fonts.label;
}

MeasureText measure_with(const Fonts& fonts) {
  return [fonts](const std::string& text, LabelStyle style) -> PictureSize {
    const ImFont* font = label_font(fonts, style);
    std::string scratch;
    const std::string_view drawn = as_drawn(text, scratch);
    const ImVec2 size = font->CalcTextSizeA(height_px(*font), 1e6F, 0, drawn.data(), drawn.data() + drawn.size());
    return {size.x, size.y};
  };
}

float end_radius_px(const EndItem& end, double scale) {
  return static_cast<float>(end.radius_px * std::max(scale, 0.7));
}

void draw_end(ImDrawList& list, const EndItem& end, PixelPoint at, float radius_px) {
  const ImVec2 center{static_cast<float>(at.x), static_cast<float>(at.y)};
  list.AddCircleFilled(center, radius_px + end_shadow_px, packed(end_shadow), 24);
  list.AddCircleFilled(center, radius_px, packed(end.ring), 24);
  list.AddCircleFilled(center, radius_px * end_core, packed(end.core), 24);
}

void draw_ends(ImDrawList& list, const MapScene& scene, const ViewTransform& view, double scale) {
  for (const EndItem& end : scene.ends) {
    if (const auto at = view.to_pixel(end.position)) draw_end(list, end, *at, end_radius_px(end, scale));
  }
}

}  // namespace kakehashi
