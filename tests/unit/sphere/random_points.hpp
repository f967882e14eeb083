/// Points all over the sphere, the same ones in every run.
#pragma once

#include "geo/sphere/unit_vector.hpp"

#include <algorithm>
#include <numbers>
#include <random>

namespace kakehashi::testing {

class RandomPoints {
 public:
  explicit RandomPoints(unsigned seed) : engine_(seed) {}

  [[nodiscard]] double number(double min, double max) {
    return min + (max - min) * static_cast<double>(engine_()) / static_cast<double>(std::mt19937::max());
  }

  /// Evenly spread over the sphere.
  [[nodiscard]] Vector3 point() {
    const double z = number(-1, 1);
    const double longitude = number(-std::numbers::pi, std::numbers::pi);
    const double across = std::sqrt(std::max(0.0, 1 - z * z));
    return {across * std::cos(longitude), across * std::sin(longitude), z};
  }

  /// At most `radius_deg` from `center`.
  [[nodiscard]] Vector3 point_near(Vector3 center, double radius_deg) {
    const double min_cosine = std::cos(radius_deg * radians_per_degree);
    while (true) {
      const Vector3 candidate = normalized(center + point() * std::sqrt(1 - min_cosine * min_cosine));
      if (dot(candidate, center) >= min_cosine) return candidate;
    }
  }

 private:
  std::mt19937 engine_;
};

}  // namespace kakehashi::testing
