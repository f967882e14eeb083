#include "geo/boundary/edge_splitting.hpp"

#include <algorithm>
#include <array>

namespace kakehashi {
namespace {

/// Triangles still to be looked at, and the midpoints found so far.
class Splitter {
 public:
  Splitter(std::vector<Vector3>& points, std::vector<std::uint32_t>& out) : points_(points), out_(out) {}

  void split(std::array<std::uint32_t, 3> t, int depth) {
    std::array<bool, 3> is_long{};  // the edge opposite corner 2, 0, 1
    for (std::size_t i = 0; i < 3; ++i) is_long[i] = is_long_edge(points_[t[i]], points_[t[(i + 1) % 3]]);
    const auto count = std::count(is_long.begin(), is_long.end(), true);
    if (count == 0 || depth >= deepest) {
      out_.insert(out_.end(), t.begin(), t.end());
      return;
    }
    if (count == 3) {
      const std::uint32_t ab = middle(t[0], t[1]);
      const std::uint32_t bc = middle(t[1], t[2]);
      const std::uint32_t ca = middle(t[2], t[0]);
      for (const auto& part : {std::array{t[0], ab, ca}, {ab, t[1], bc}, {ca, bc, t[2]}, {ab, bc, ca}}) {
        split(part, depth + 1);
      }
      return;
    }
    if (count == 1) {
      while (!is_long[0]) turn(t, is_long);
      const std::uint32_t ab = middle(t[0], t[1]);
      split({t[0], ab, t[2]}, depth + 1);
      split({ab, t[1], t[2]}, depth + 1);
      return;
    }
    while (is_long[2]) turn(t, is_long);  // two long edges: the short one last
    const std::uint32_t ab = middle(t[0], t[1]);
    const std::uint32_t bc = middle(t[1], t[2]);
    split({ab, t[1], bc}, depth + 1);
    split({t[0], ab, bc}, depth + 1);
    split({t[0], bc, t[2]}, depth + 1);
  }

 private:
  static constexpr int deepest = 12;

  static void turn(std::array<std::uint32_t, 3>& t, std::array<bool, 3>& is_long) {
    std::rotate(t.begin(), t.begin() + 1, t.end());
    std::rotate(is_long.begin(), is_long.begin() + 1, is_long.end());
  }

  std::uint32_t middle(std::uint32_t a, std::uint32_t b) {
    const std::uint32_t number = edges_.number((std::uint64_t{std::min(a, b)} << 32u) | std::max(a, b));
    if (number == middles_.size()) {
      middles_.push_back(static_cast<std::uint32_t>(points_.size()));
      points_.push_back(edge_middle(points_[a], points_[b]));
    }
    return middles_[number];
  }

  std::vector<Vector3>& points_;
  std::vector<std::uint32_t>& out_;
  KeyNumbers edges_;
  std::vector<std::uint32_t> middles_;
};

}  // namespace

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

void split_long_edges(std::vector<Vector3>& points, std::vector<std::uint32_t>& triangles) {
  std::vector<std::uint32_t> out;
  out.reserve(triangles.size());
  Splitter splitter(points, out);
  for (std::size_t i = 0; i + 2 < triangles.size(); i += 3) {
    splitter.split({triangles[i], triangles[i + 1], triangles[i + 2]}, 0);
  }
  triangles.swap(out);
}

}  // namespace kakehashi
