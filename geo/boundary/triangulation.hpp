/// Triangles of plane polygons with holes.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

class GLUtesselator;

namespace kakehashi {

using GnomonicPoint = std::array<double, 2>;

/// GLU's tessellator with the even-odd rule, kept between polygons. Rings that cross, which simplified borders may do,
/// get a point where they do.
class Triangulator {
 public:
  Triangulator();

  /// Triangles as indices of `points`, three each, counter-clockwise. Ring i ends before `ring_ends[i]`. Points where
  /// rings cross are appended to `points`.
  [[nodiscard]] const std::vector<std::uint32_t>& triangulate(std::vector<GnomonicPoint>& points,
                                                              const std::vector<std::size_t>& ring_ends);

 private:
  struct Deleter {
    void operator()(GLUtesselator* tessellator) const;
  };
  std::unique_ptr<GLUtesselator, Deleter> tessellator_;
  std::vector<std::uint32_t> triangles_;
};

}  // namespace kakehashi
