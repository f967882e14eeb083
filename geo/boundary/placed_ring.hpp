/// From a ring as a plane map draws it to one on the sphere.
#pragma once

#include "geo/boundary/boundary_set.hpp"

#include <cstddef>
#include <limits>

namespace kakehashi {

/// Brings longitudes from −360° to 360° to −180° to 180°. An edge that spans more than 1° of longitude gets points on
/// the straight line between its ends, as a plane map draws it, so that from here on edges are great circles;
/// neighbours get the same ones. Where longitudes stay within ±180°, a step of more than 180° goes the short way, over
/// the antimeridian, but for whole parallels from −180° to 180° and back; where they run on beyond ±180°, every edge is
/// as it is written. False, and the ring without such points, when it would need more than `max_added` of them.
[[nodiscard]] bool place_on_sphere(Ring& ring, std::size_t max_added = std::numeric_limits<std::size_t>::max());

}  // namespace kakehashi
