/// Triangles on the sphere that know their neighbours, to make thin and long ones into better ones.
#pragma once

#include "geo/boundary/key_numbers.hpp"
#include "geo/sphere/unit_vector.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kakehashi {

/// Buffers are kept between uses.
class TriangleNet {
 public:
  /// Turns inner edges until the triangles are Delaunay (Lawson 1977), then halves what edges are longer than 3°, the
  /// longest first, turning again. Outer edges are halved as `for_each_short_piece` does. `points` grows,
  /// `triangles` (three indices each, counter-clockwise) is replaced.
  void improve(std::vector<Vector3>& points, std::vector<std::uint32_t>& triangles);

 private:
  /// A triangle's edge from a corner to the next one: 3 × triangle + corner. −1: none.
  using HalfEdge = std::int32_t;

  struct LongEdge {
    double squared_length = 0;
    HalfEdge edge = 0;
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    friend bool operator<(const LongEdge& a, const LongEdge& b) { return a.squared_length < b.squared_length; }
  };

  static HalfEdge next(HalfEdge h) { return h % 3 == 2 ? h - 2 : h + 1; }
  static HalfEdge previous(HalfEdge h) { return h % 3 == 0 ? h + 2 : h - 1; }

  std::uint32_t& corner(HalfEdge h) { return (*corners_)[static_cast<std::size_t>(h)]; }
  HalfEdge& twin(HalfEdge h) { return twins_[static_cast<std::size_t>(h)]; }
  Vector3 point(HalfEdge h) { return (*points_)[corner(h)]; }
  void join(HalfEdge a, HalfEdge b);
  void find_twins();
  bool should_turn(HalfEdge h);
  void turn(HalfEdge h);
  void turn_waiting();
  HalfEdge append_triangle(std::uint32_t a, std::uint32_t b, std::uint32_t c);
  void halve(HalfEdge h);
  void note_if_long(HalfEdge h);

  std::vector<Vector3>* points_ = nullptr;
  std::vector<std::uint32_t>* corners_ = nullptr;
  std::vector<HalfEdge> twins_;
  std::vector<HalfEdge> waiting_;
  std::vector<LongEdge> long_edges_;  ///< A heap.
  KeyNumbers edges_;
  std::vector<HalfEdge> first_of_edge_;
  std::size_t turns_left_ = 0;
  bool notes_ = false;  ///< Edges are noted when they move.
};

}  // namespace kakehashi
