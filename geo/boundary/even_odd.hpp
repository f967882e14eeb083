/// Rings that cross, as polygons that do not.
#pragma once

#include "geo/boundary/boundary_set.hpp"

#include <vector>

namespace kakehashi {

/// What lies in an odd number of `rings`, as polygons whose rings do not cross, by GLU's tessellator. Where rings cross
/// they get a corner.
[[nodiscard]] std::vector<Polygon> even_odd_polygons(const std::vector<Ring>& rings);

}  // namespace kakehashi
