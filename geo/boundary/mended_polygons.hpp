/// Polygons as files have them, as what they enclose.
#pragma once

#include "geo/boundary/boundary_set.hpp"

#include <vector>

namespace kakehashi {

enum class Mending {
  nothing,      ///< The rings were as they should be.
  crossings,    ///< Rings crossed; what lies in an odd number of them is enclosed.
  too_tangled,  ///< They cross more often than can be told apart; the polygon is as it was.
};

/// Appends `polygon` to `polygons`, rings that cross taken apart. One that crosses the antimeridian or goes round a
/// pole may be given in one piece.
[[nodiscard]] Mending append_mended(Polygon polygon, std::vector<Polygon>& polygons);

}  // namespace kakehashi
