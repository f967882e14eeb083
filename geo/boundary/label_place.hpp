/// Where a label stands best when a file does not say.
#pragma once

#include "geo/boundary/boundary_set.hpp"

#include <vector>

namespace kakehashi {

/// The middle of the longest of some parallels' stretches inside the largest polygon: always on land, near the
/// middle of its widest place. (0, 0) without polygons.
[[nodiscard]] LonLat label_place(const std::vector<Polygon>& polygons);

}  // namespace kakehashi
