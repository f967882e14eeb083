/// The azimuthal family of projections: from the unit sphere to the plane and back.
///
/// All of them send a point at angle c from the centre to the distance r(c) from the origin, in its true direction
/// (Snyder 1987, Map Projections: A Working Manual, chapters 20, 21 and 24). With the point rotated so that the centre
/// is +z, the plane point is k(z)·(x, y); k is the only thing that differs. shaders/projection.glsl holds the same
/// formulas; a test holds the two equal.
#pragma once

#include "geo/sphere/unit_vector.hpp"

#include <optional>

namespace kakehashi {

enum class ProjectionKind { equal_area, stereographic, globe };

/// A point of the plane; 1 unit is the sphere's radius, at the centre of the projection.
struct PlanePoint {
  double x = 0;  ///< To the right.
  double y = 0;  ///< Up.
};

/// A projection of the family, or a blend of two on the way from one to the other.
class Projection {
 public:
  constexpr Projection() = default;
  explicit constexpr Projection(ProjectionKind kind) : from_(kind), to_(kind) {}
  /// `blend` 0 is `from`, 1 is `to`.
  constexpr Projection(ProjectionKind from, ProjectionKind to, double blend) : from_(from), to_(to), blend_(blend) {}

  /// The factor k for a rotated point's z.
  [[nodiscard]] double scale(double z) const;

  /// Points with a rotated z below this are not shown: the far side of the globe; on the flat maps the rim, 20° around
  /// the antipode, where equal-area stretches without end.
  [[nodiscard]] double min_z() const;

  /// Distance from the origin of points at the edge of what is shown.
  [[nodiscard]] double rim_radius() const;

  /// The plane point of a rotated point (centre at +z).
  [[nodiscard]] PlanePoint forward(Vector3 rotated) const {
    const double k = scale(rotated.z);
    return {rotated.x * k, rotated.y * k};
  }

  /// The rotated point at a plane point; nothing outside the rim.
  [[nodiscard]] std::optional<Vector3> inverse(PlanePoint point) const;

  [[nodiscard]] constexpr ProjectionKind from() const { return from_; }
  [[nodiscard]] constexpr ProjectionKind to() const { return to_; }
  [[nodiscard]] constexpr double blend() const { return blend_; }

  friend bool operator==(const Projection&, const Projection&) = default;

 private:
  ProjectionKind from_ = ProjectionKind::equal_area;
  ProjectionKind to_ = ProjectionKind::equal_area;
  double blend_ = 1;
};

}  // namespace kakehashi
