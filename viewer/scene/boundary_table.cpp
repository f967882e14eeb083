#include "viewer/scene/boundary_table.hpp"

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

}  // namespace kakehashi
