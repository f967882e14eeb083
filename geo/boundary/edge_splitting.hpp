/// Long edges in pieces that follow the sphere.
#pragma once

#include "geo/sphere/unit_vector.hpp"

namespace kakehashi {

/// True when an edge spans more than 3°; the same from both ends, and for every triangle or line that has the edge.
[[nodiscard]] bool is_long_edge(Vector3 a, Vector3 b);

/// Halfway between two points on the sphere; the same from both ends.
[[nodiscard]] Vector3 edge_middle(Vector3 a, Vector3 b);

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
