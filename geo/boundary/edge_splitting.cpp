#include "geo/boundary/edge_splitting.hpp"

#include <cmath>

namespace kakehashi {

bool is_long_edge(Vector3 a, Vector3 b) {
  // 4 sin²(1.5°): the squared chord of 3°.
  constexpr double squared_chord = 0.0027409046;
  const Vector3 d = a - b;
  return dot(d, d) > squared_chord;
}

Vector3 edge_middle(Vector3 a, Vector3 b) {
  const Vector3 sum = a + b;
  if (dot(sum, sum) > 1e-12) return normalized(sum);
  // Opposite points: any point between them will do.
  return normalized(std::abs(a.z) < 0.9 ? cross(a, {0, 0, 1}) : cross(a, {1, 0, 0}));
}

}  // namespace kakehashi
