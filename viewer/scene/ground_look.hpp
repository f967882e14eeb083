/// How the ground of a map scene is drawn in a picture.
#pragma once

#include "geo/ground/ground_style.hpp"
#include "viewer/scene/map_scene.hpp"
#include "viewer/scene/palette.hpp"

namespace kakehashi {

/// `scale`: pixels per pixel of the design at 1080p; `pixels_per_radian` tells how dense the graticule is.
[[nodiscard]] GroundStyle ground_style(const MapScene& scene, const Palette& colors, double scale,
                                       double pixels_per_radian);

}  // namespace kakehashi
