/// Rings as plane figures of longitude and latitude.
#pragma once

#include "geo/boundary/boundary_set.hpp"

#include <vector>

namespace kakehashi {

/// Twice the area that a ring encloses in square degrees; positive when it runs counter-clockwise.
[[nodiscard]] double signed_area(const Ring& ring);

/// Whether a point lies in a ring; points on the ring itself may lie on either side.
[[nodiscard]] bool encloses(const Ring& ring, LonLat point);

/// Polygons of rings that do not cross: those that run counter-clockwise are outer rings, the others holes of the
/// smallest one around them. A hole without one is left out.
[[nodiscard]] std::vector<Polygon> polygons_of(std::vector<Ring> rings);

}  // namespace kakehashi
