/// The levels of detail of the boundaries.
#pragma once

#include "geo/ground/ground_level.hpp"
#include "viewer/gl/boundary_layer.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace kakehashi::gl {

/// One level, and its triangles where a graphics card draws them.
struct DetailLevel {
  GroundLevel ground;
  std::unique_ptr<BoundaryLevel> triangles;
};

/// A ladder of tolerances: each rung is √2 finer than the one above, beginning with the level that is added first, so
/// that a view draws few points more than it needs. Rungs are made when a view asks for them; those that were used last
/// stay.
class DetailLevels {
 public:
  /// Takes the place of a level with the same tolerance.
  void add(DetailLevel level);
  void clear();
  /// Grows whenever a level goes, so that another one that comes to lie at its address is not taken for it.
  [[nodiscard]] std::uint64_t removals() const { return removals_; }

  /// The tolerance (radians) of the rung that a view needs and that is not there, or has no triangles where `triangles`
  /// are needed; 0 is the boundaries as they are.
  [[nodiscard]] std::optional<double> missing_for(const PictureView& view, bool triangles) const;
  /// What comes nearest to the rung that a view needs, rather finer than coarser; nullptr when there is none.
  [[nodiscard]] const DetailLevel* best_for(const PictureView& view);

 private:
  struct Level {
    std::unique_ptr<DetailLevel> detail;
    std::uint64_t used = 0;  ///< When it was drawn last, in pictures.
  };
  [[nodiscard]] double rung_for(const PictureView& view) const;

  double first_rung_rad_ = 0;
  std::vector<Level> levels_;  ///< Coarsest first.
  std::uint64_t pictures_ = 0;
  std::uint64_t removals_ = 0;
};

}  // namespace kakehashi::gl
