/// Great circles of the unit sphere.
#pragma once

#include "geo/sphere/unit_vector.hpp"

namespace kakehashi {

/// The point at fraction `t` (0 to 1) of the shorter great circle from `a` to `b` (spherical linear interpolation,
/// Shoemake 1985). Antipodes have no single great circle: the one over the north pole, or over 0° E from a pole.
[[nodiscard]] Vector3 great_circle(Vector3 a, Vector3 b, double t);

/// The direction perpendicular to the great circle from `a` to `b`, to the left of the way; length 1.
[[nodiscard]] Vector3 great_circle_pole(Vector3 a, Vector3 b);

}  // namespace kakehashi
