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
  const LineWidths& widths = colors.lines_px;
  const auto set = [&](LineStyle line, Rgba color, float width_px) {
    style.pens.at(static_cast<std::size_t>(line)) = {color, width_px * line_scale};
  };
  set(LineStyle::coast, colors.backdrop_border, widths.coast);
  set(LineStyle::partner_coast, colors.coast, widths.partner_coast);
  set(LineStyle::country, colors.country_border, widths.country);
  set(LineStyle::region, colors.region_border, widths.region);
  set(LineStyle::claimed, colors.claimed_border, widths.claimed);
  set(LineStyle::lake, colors.lake_border, widths.lake);
  set(LineStyle::graticule, colors.graticule, widths.graticule);
  style.glow = {colors.coast_glow, widths.glow * line_scale};
  style.hatch = colors.claimed_hatch;
  style.hatch_period_px = widths.hatch_period * hatch_scale;
  style.hatch_width_px = widths.hatch * hatch_scale;
  constexpr double near_px = 2600;
  style.graticule_step_deg = pixels_per_radian > near_px * scale ? 5 : 15;
  return style;
}

}  // namespace kakehashi
