#include "viewer/app/map_labels.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace kakehashi {

namespace {

ImU32 packed(Rgba color) { return ImGui::ColorConvertFloat4ToU32({color.r, color.g, color.b, color.a}); }

ImFont* font_of(const Fonts& fonts, LabelStyle style) {
  switch (style) {
    case LabelStyle::strong:
      return fonts.label_strong;
    case LabelStyle::normal:
      return fonts.label;
    case LabelStyle::faint:
    case LabelStyle::country:
      return fonts.small;
  }
  return fonts.label;
}

}  // namespace

MeasureText measure_with(const Fonts& fonts) {
  return [fonts](const std::string& text, LabelStyle style) -> PictureSize {
    const ImFont* font = font_of(fonts, style);
    const ImVec2 size = font->CalcTextSizeA(font->FontSize, 1e6F, 0, text.data(), text.data() + text.size());
    return {size.x, size.y};
  };
}

void draw_ends(ImDrawList& list, const MapScene& scene, const ViewTransform& view, double scale) {
  for (const EndItem& end : scene.ends) {
    const auto at = view.to_pixel(end.position);
    if (!at) continue;
    const ImVec2 center{static_cast<float>(at->x), static_cast<float>(at->y)};
    const auto radius = static_cast<float>(end.radius_px * std::max(scale, 0.7));
    list.AddCircleFilled(center, radius + 1.5F, packed(with_alpha({0, 0, 0, 1}, 0.28F)), 24);
    list.AddCircleFilled(center, radius, packed(end.ring), 24);
    list.AddCircleFilled(center, radius * 0.56F, packed(end.core), 24);
  }
}

void draw_labels(ImDrawList& list, const MapScene& scene, const std::vector<PlacedLabel>& labels, const Fonts& fonts,
                 const Palette& colors, double scale) {
  for (const PlacedLabel& placed : labels) {
    const LabelItem& label = scene.labels[placed.item];
    const ImFont* font = font_of(fonts, label.style);
    // Whole pixels: a glyph between two of them would blur.
    const ImVec2 at{std::round(static_cast<float>(placed.upper_left.x)),
                    std::round(static_cast<float>(placed.upper_left.y))};
    const char* begin = label.text.data();
    const char* end = begin + label.text.size();
    const auto reach = static_cast<float>(std::max(1.0, 1.6 * scale));
    const float diagonal = reach * 0.7071F;
    // Round a thin halo four copies are as good as eight, and half the price.
    const std::array<ImVec2, 8> around{{{diagonal, diagonal},
                                        {-diagonal, diagonal},
                                        {diagonal, -diagonal},
                                        {-diagonal, -diagonal},
                                        {reach, 0},
                                        {-reach, 0},
                                        {0, reach},
                                        {0, -reach}}};
    const bool thin = reach < 1.3F;
    const float strength = thin ? 0.75F : 0.5F;
    const ImU32 halo = packed(with_alpha(colors.label_halo, colors.label_halo.a * strength * label.color.a));
    if (label.style != LabelStyle::country) {
      for (const ImVec2 offset : std::span{around}.first(thin ? 4 : 8)) {
        list.AddText(font, font->FontSize, {at.x + offset.x, at.y + offset.y}, halo, begin, end);
      }
    }
    list.AddText(font, font->FontSize, at, packed(label.color), begin, end);
  }
}

}  // namespace kakehashi
