/// Parts of one feature that lie side by side.
#pragma once

#include "geo/boundary/boundary_set.hpp"

#include <vector>

namespace kakehashi {

/// Polygons of one feature that lie side by side, with their common borders taken out. Only borders with the same
/// corners on both sides are common.
[[nodiscard]] std::vector<Polygon> without_common_borders(std::vector<Polygon> polygons);

}  // namespace kakehashi
