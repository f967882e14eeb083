/// Countries that their regions cover.
#pragma once

#include "geo/boundary/boundary_set.hpp"

#include <vector>

namespace kakehashi {

/// Countries of the backdrop that are drawn by their regions instead: true for those features. Where regions make up
/// only a part of a country, as in a file of one province, the rest of it stays to be seen.
[[nodiscard]] std::vector<bool> covered_countries(const BoundarySet& set);

}  // namespace kakehashi
