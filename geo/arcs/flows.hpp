/// Flows: links without a document behind them, as statistics give them; up to many millions.
#pragma once

#include "geo/arcs/arc_field.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace kakehashi {

struct Flows {
  ArcField arcs;                        ///< In the order of the file; colours and widths are left to the scene.
  std::vector<float> weights;           ///< Of each arc; 1 where the file has none.
  std::vector<std::uint16_t> category;  ///< Of each arc: number in `categories`.
  std::vector<std::string> categories;  ///< In the order they first occur.
};

}  // namespace kakehashi
