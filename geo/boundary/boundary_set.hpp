/// Boundaries of regions, claimed areas, countries and lakes, in longitude and latitude.
#pragma once

#include "geo/sphere/lon_lat.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

/// A closed ring; the first point is not repeated at the end.
using Ring = std::vector<LonLat>;

/// One outer ring and its holes.
struct Polygon {
  Ring outer;
  std::vector<Ring> holes;
};

enum class BoundaryKind { country, region, claimed, lake };

/// One feature: what it is called, what it belongs to, and its polygons.
struct Boundary {
  BoundaryKind kind = BoundaryKind::region;
  std::string code;     ///< ISO 3166-2 for regions, ISO 3166-1 alpha-2 for countries, otherwise the file's key.
  std::string country;  ///< ISO 3166-1 alpha-2; empty when unknown.
  std::map<std::string, std::string, std::less<>> names;  ///< By language.
  std::vector<std::string> claimed_by;                    ///< ISO 3166-1 alpha-2 codes; only for claimed areas.
  std::string administered_by;
  std::string group;                                            ///< Claimed areas that belong together share it.
  std::map<std::string, std::string, std::less<>> group_names;  ///< By language.
  LonLat label;                                                 ///< Where a label stands best.
  std::vector<Polygon> polygons;

  /// The name in `language`, otherwise in English, otherwise any; the code when it has no name.
  [[nodiscard]] const std::string& name(std::string_view language) const;
};

/// All features of a map, countries first, in the order of the file.
struct BoundarySet {
  std::vector<Boundary> boundaries;
  std::string key_column{};  ///< Of a file that somebody named: the attribute that tells its regions apart.
};

}  // namespace kakehashi
