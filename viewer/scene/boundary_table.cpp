#include "viewer/scene/boundary_table.hpp"

#include <set>

namespace kakehashi {

BoundaryTable::BoundaryTable(const BoundarySet& set, const Outline& outline) : largest_(set.boundaries.size()) {
  for (std::uint32_t i = 0; i < set.boundaries.size(); ++i) {
    const Boundary& boundary = set.boundaries[i];
    if (boundary.kind == BoundaryKind::region || boundary.kind == BoundaryKind::claimed) {
      by_code_.emplace(boundary.code, i);
    }
  }
  for (const OutlinePart& part : outline.parts) {
    Cap& cap = largest_.at(part.feature);
    if (part.radius_rad > cap.radius_rad) cap = {part.center, part.radius_rad};
  }
}

std::optional<std::uint32_t> BoundaryTable::feature(std::string_view code) const {
  const auto found = by_code_.find(std::string{code});
  if (found == by_code_.end()) return std::nullopt;
  return found->second;
}

std::vector<bool> covered_countries(const BoundarySet& set) {
  std::set<std::string, std::less<>> with_regions;
  for (const Boundary& boundary : set.boundaries) {
    if (boundary.kind == BoundaryKind::region && !boundary.country.empty()) with_regions.insert(boundary.country);
  }
  std::vector<bool> covered(set.boundaries.size(), false);
  for (std::size_t i = 0; i < set.boundaries.size(); ++i) {
    const Boundary& boundary = set.boundaries[i];
    covered[i] = boundary.kind == BoundaryKind::country && with_regions.contains(boundary.code);
  }
  return covered;
}

}  // namespace kakehashi
