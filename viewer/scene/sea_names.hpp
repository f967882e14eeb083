/// Names of oceans, seas, gulfs and straits.
#pragma once

#include "geo/sphere/unit_vector.hpp"
#include "geo/text/text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

struct SeaName {
  std::string id;
  Text name;
  Vector3 at;             ///< Where it stands.
  double radius_rad = 0;  ///< How far the water reaches about that place.
};

/// Reads a table of names (data/seas.tsv tells its columns); lines with fewer columns are left out.
[[nodiscard]] std::vector<SeaName> read_sea_names(std::string_view table);

}  // namespace kakehashi
