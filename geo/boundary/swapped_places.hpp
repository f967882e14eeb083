/// Boundaries whose longitudes and latitudes have been swapped, but could be places all the same.
#pragma once

#include "geo/boundary/boundary_set.hpp"

namespace kakehashi {

/// True when all regions of `read` that `known` has, too, lie where these would with longitude and latitude swapped,
/// and none where it is known to be.
[[nodiscard]] bool look_swapped(const BoundarySet& known, const BoundarySet& read);

}  // namespace kakehashi
