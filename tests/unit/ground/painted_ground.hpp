/// Pictures of small boundary sets.
#pragma once

#include "geo/ground/ground_picture.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace kakehashi::testing {

/// White space, black sea, and features red, green, blue and so on; no lines.
[[nodiscard]] GroundStyle plain_style(std::size_t features);

struct PaintedGround {
  int width_px = 0;
  int height_px = 0;
  std::vector<std::uint32_t> pixels;

  /// Red, green and blue of a pixel.
  [[nodiscard]] std::array<int, 3> at(int x, int y) const;
};

/// Draws a set in full detail unless a tolerance is given, in the neutral worldview unless the style has one of its
/// own.
[[nodiscard]] PaintedGround paint(const BoundarySet& set, GroundStyle style, const ViewTransform& view, int width_px,
                                  int height_px, unsigned threads = 2, double tolerance_rad = 0);

/// A flat view of a place in the middle of a picture.
[[nodiscard]] ViewTransform view_of(double longitude_deg, double latitude_deg, double pixels_per_radian, int width_px,
                                    int height_px, ProjectionKind kind = ProjectionKind::equal_area);

}  // namespace kakehashi::testing
