#include "viewer/ui/glyph_size.hpp"

#include <algorithm>
#include <cmath>

namespace kakehashi {

namespace {

/// Hinting moves outlines to whole pixels and may stretch them upwards by less than a pixel of a small letter's height.
constexpr double hinting_stretch = 1.04;
/// Antialiasing and hinting add at most a pixel on each side; as much again for safety.
constexpr double margin_px = 4;
/// Packing leaves gaps.
constexpr double packed_share = 0.85;

}  // namespace

double max_line_px(GlyphBox box) {
  const double width = std::max(box.width, 1e-3) * hinting_stretch;
  const double height = std::max(box.height, 1e-3) * hinting_stretch;
  // (width · line + margin) · (height · line + margin) = max_glyph_px
  const double a = width * height;
  const double b = margin_px * (width + height);
  const double c = margin_px * margin_px - max_glyph_px;
  const double by_area = (-b + std::sqrt(b * b - 4 * a * c)) / (2 * a);
  return std::min(by_area, (max_glyph_side_px - margin_px) / std::max(width, height));
}

double fitting_scale(double atlas_area_px, int max_side_px) {
  const double room = packed_share * static_cast<double>(max_side_px) * static_cast<double>(max_side_px);
  return std::min(1.0, std::sqrt(room / std::max(1.0, atlas_area_px)));
}

}  // namespace kakehashi
