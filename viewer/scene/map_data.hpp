/// Boundaries as the program uses them: read, joined into an outline, found by their codes.
#pragma once

#include "geo/boundary/prepared_map.hpp"
#include "viewer/scene/boundary_table.hpp"

#include <string>

namespace kakehashi {

/// Everything about boundaries that stays as it is once made.
struct MapData : PreparedMap {
  BoundaryTable table;
  std::string made_of;  ///< What tells its files as they were read from others; empty: unknown.
};

}  // namespace kakehashi
