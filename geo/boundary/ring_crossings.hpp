/// Where the rings of a polygon cross or touch each other or themselves.
#pragma once

#include "geo/boundary/boundary_set.hpp"

#include <cstddef>
#include <vector>

namespace kakehashi {

struct RingCrossings {
  std::size_t crossings = 0;  ///< Places where two edges go through each other.
  std::size_t touches = 0;    ///< Corners that lie on other edges or corners.
  bool too_many = false;      ///< Counting was given up.
};

/// Counts in the plane of longitudes and latitudes, in about as much time as a plane map needs to draw them; gives up
/// after `max_crossings`, or when too many edges lie across each other to be looked at.
[[nodiscard]] RingCrossings count_crossings(const std::vector<Ring>& rings, std::size_t max_crossings);

}  // namespace kakehashi
