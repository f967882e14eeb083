/// The tolerance of each kind of feature, and of what lies between two features, in a level of detail.
#pragma once

#include "geo/boundary/boundary_set.hpp"
#include "geo/boundary/outline.hpp"

#include <algorithm>

namespace kakehashi {

class LevelTolerance {
 public:
  LevelTolerance(const BoundarySet& set, double tolerance_rad) : set_(set), tolerance_rad_(tolerance_rad) {}

  [[nodiscard]] double of_feature(std::size_t feature) const {
    const BoundaryKind kind = set_.boundaries[feature].kind;
    const bool backdrop = kind == BoundaryKind::country || kind == BoundaryKind::lake;
    return backdrop ? backdrop_coarseness * tolerance_rad_ : tolerance_rad_;
  }
  /// That of the finer of the two sides, so that both keep the same points.
  [[nodiscard]] double of_arc(const BorderArc& arc) const {
    double min = backdrop_coarseness * tolerance_rad_;
    for (const std::int32_t side : {arc.left, arc.right}) {
      if (side >= 0) min = std::min(min, of_feature(static_cast<std::size_t>(side)));
    }
    return min;
  }

 private:
  /// How much coarser the backdrop (countries and lakes) may be than regions and claimed areas: it only tells where
  /// they lie and is drawn in muted colours, but most of the world's coast belongs to it.
  static constexpr double backdrop_coarseness = 2;

  const BoundarySet& set_;
  double tolerance_rad_;
};

}  // namespace kakehashi
