/// How sea, land and borders are drawn.
#pragma once

#include "geo/ground/worldview_map.hpp"
#include "geo/raster/rgba.hpp"

#include <array>
#include <vector>

namespace kakehashi {

/// A line: its colour, and its width in pixels. Nothing is drawn with a transparent pen.
struct Pen {
  Rgba color{0, 0, 0, 0};
  float width_px = 1;
  friend bool operator==(const Pen&, const Pen&) = default;
};

struct GroundStyle {
  Rgba space;               ///< Around the globe.
  Rgba sea_center;          ///< In the middle of the picture.
  Rgba sea_edge;            ///< At its corners, or at the rim when that is nearer.
  std::vector<Rgba> fills;  ///< By feature; opaque.
  WorldviewMap worldview;   ///< What the features and borders stand for.
  std::array<Pen, line_styles> pens;
  Pen glow;  ///< The soft outer line of the partners' coast, below the land.
  Rgba hatch;
  float hatch_period_px = 6;
  float hatch_width_px = 1;
  double graticule_step_deg = 15;
  friend bool operator==(const GroundStyle&, const GroundStyle&) = default;
};

}  // namespace kakehashi
