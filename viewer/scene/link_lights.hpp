/// Lights that run along links from both of their ends: what flows there flows both ways.
#pragma once

#include "viewer/scene/camera_view.hpp"
#include "viewer/scene/palette.hpp"

#include <span>
#include <vector>

namespace kakehashi {

/// A link along which lights run, as it is drawn: a polyline in pixels.
struct LitArc {
  std::vector<PixelPoint> line;
  Rgba color;
  float half_width_px = 1;
};

/// A piece of a light's trail.
struct Light {
  std::vector<PixelPoint> line;  ///< From its fainter end to the brighter one.
  float from_share = 0;          ///< How bright its ends are: 0 where the trail ends, 1 at its head.
  float to_share = 1;
  Rgba color;
  float half_width_px = 1;
};

/// The lights at a time, `scale` pixels to a pixel of the design. They are cut where something lies over the map.
[[nodiscard]] std::vector<Light> link_lights(std::span<const LitArc> arcs, double time_s, double scale,
                                             std::span<const PictureRect> hidden);

}  // namespace kakehashi
