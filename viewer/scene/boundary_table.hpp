/// Look-ups in a boundary set: features by code, and how large they are.
#pragma once

#include "geo/boundary/outline.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kakehashi {

class BoundaryTable {
 public:
  BoundaryTable() = default;
  BoundaryTable(const BoundarySet& set, const Outline& outline);

  /// The region or claimed area with a code; std::nullopt if the boundaries have none.
  [[nodiscard]] std::optional<std::uint32_t> feature(std::string_view code) const;

  /// Centre of the cap around the largest part of a feature.
  [[nodiscard]] Vector3 center(std::uint32_t feature) const { return largest_.at(feature).center; }
  /// Angular radius of that cap, radians; 0 for a feature without area.
  [[nodiscard]] double radius_rad(std::uint32_t feature) const { return largest_.at(feature).radius_rad; }

 private:
  struct Cap {
    Vector3 center;
    double radius_rad = 0;
  };
  std::unordered_map<std::string, std::uint32_t> by_code_;
  std::vector<Cap> largest_;
};

}  // namespace kakehashi
