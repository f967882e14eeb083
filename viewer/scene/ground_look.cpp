#include "viewer/scene/ground_look.hpp"

#include <algorithm>

namespace kakehashi {

GroundStyle ground_style(const MapScene& scene, const Palette& colors, double scale, double pixels_per_radian) {
  // Lines stay visible in small pictures.
  const auto line_scale = static_cast<float>(std::max(scale, 0.6));
  const auto hatch_scale = static_cast<float>(std::max(scale, 0.7));
  GroundStyle style;
  style.space = colors.space;
  style.sea_center = colors.sea_center;
  style.sea_edge = colors.sea_edge;
  style.fills = scene.fills;
  style.worldview = scene.worldview;
  const auto set = [&](LineStyle line, Rgba color, float width_px) {
    style.pens.at(static_cast<std::size_t>(line)) = {color, width_px * line_scale};
  };
  set(LineStyle::coast, colors.backdrop_border, 1.2F);
  set(LineStyle::partner_coast, colors.coast, 1.1F);
  set(LineStyle::country, colors.country_border, 1.5F);
  set(LineStyle::region, colors.region_border, 1.1F);
  set(LineStyle::claimed, colors.claimed_border, 1.1F);
  set(LineStyle::lake, colors.lake_border, 1.0F);
  set(LineStyle::graticule, colors.graticule, 1.0F);
  style.glow = {colors.coast_glow, 7.0F * line_scale};
  style.hatch = colors.claimed_hatch;
  style.hatch_period_px = 5.5F * hatch_scale;
  style.hatch_width_px = 1.1F * hatch_scale;
  constexpr double near_px = 2600;
  style.graticule_step_deg = pixels_per_radian > near_px * scale ? 5 : 15;
  return style;
}

}  // namespace kakehashi
