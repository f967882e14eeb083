/// Long edges in pieces that follow the sphere.
#pragma once

#include "geo/boundary/key_numbers.hpp"
#include "geo/sphere/unit_vector.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace kakehashi {

/// True when an edge spans more than 3°; the same from both ends, and for every triangle or line that has the edge.
[[nodiscard]] bool is_long_edge(Vector3 a, Vector3 b);

/// Halfway between two points on the sphere; the same from both ends.
[[nodiscard]] Vector3 edge_middle(Vector3 a, Vector3 b);

/// Splits triangles until none has a long edge. Midpoints are appended to `points`, once for each edge; the result
/// replaces `triangles`.
void split_long_edges(std::vector<Vector3>& points, std::vector<std::uint32_t>& triangles);

/// Calls `piece(a, b)` for the pieces of an edge, halved as triangles' edges are.
template <typename Piece>
void for_each_short_piece(Vector3 a, Vector3 b, const Piece& piece, int depth = 0) {
  if (depth >= 8 || !is_long_edge(a, b)) {
    piece(a, b);
    return;
  }
  const Vector3 middle = edge_middle(a, b);
  for_each_short_piece(a, middle, piece, depth + 1);
  for_each_short_piece(middle, b, piece, depth + 1);
}

}  // namespace kakehashi
