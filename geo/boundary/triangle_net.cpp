#include "geo/boundary/triangle_net.hpp"

#include "geo/boundary/edge_splitting.hpp"

#include <algorithm>

namespace kakehashi {
namespace {

constexpr std::size_t max_halvings = 200'000;  // of one part; the whole globe takes a tenth of it

/// Six times the volume of the pyramid from the sphere's centre; positive when a, b, c run counter-clockwise.
double turn_of(Vector3 a, Vector3 b, Vector3 c) { return dot(a, cross(b - a, c - a)); }

/// True when the four corners of a quadrangle, in order a d b c, want the diagonal d c rather than a b: when each of c
/// and d lies above the plane through the other three, so inside their circle on the sphere, by more than rounding.
bool wants_other_diagonal(Vector3 a, Vector3 b, Vector3 c, Vector3 d) {
  constexpr double rounding = 1e-13;
  const Vector3 normal_c = cross(b - a, c - a);
  const Vector3 normal_d = cross(d - a, b - a);
  const double size_c = dot(normal_c, normal_c);
  const double size_d = dot(normal_d, normal_d);
  // The larger triangle has the plane that is known better; the other may be a line.
  const double height = size_c > size_d ? dot(normal_c, d - a) : dot(normal_d, c - a);
  return height > 0 && height * height > rounding * rounding * std::max(size_c, size_d);
}

}  // namespace

void TriangleNet::improve(std::vector<Vector3>& points, std::vector<std::uint32_t>& triangles) {
  points_ = &points;
  corners_ = &triangles;
  find_twins();
  // Rounding must not turn edges to and fro for ever.
  turns_left_ = 20 * triangles.size() + 1000;
  waiting_.clear();
  long_edges_.clear();
  for (HalfEdge h = 0; h < static_cast<HalfEdge>(triangles.size()); ++h) {
    if (twin(h) > h) waiting_.push_back(h);
  }
  notes_ = false;
  turn_waiting();
  notes_ = true;
  for (HalfEdge h = 0; h < static_cast<HalfEdge>(triangles.size()); ++h) {
    if (twin(h) < h) note_if_long(h);
  }
  for (std::size_t halvings = 0; !long_edges_.empty() && halvings < max_halvings; ++halvings) {
    std::pop_heap(long_edges_.begin(), long_edges_.end());
    const LongEdge edge = long_edges_.back();
    long_edges_.pop_back();
    if (corner(edge.edge) == edge.from && corner(next(edge.edge)) == edge.to) halve(edge.edge);
  }
}

void TriangleNet::join(HalfEdge a, HalfEdge b) {
  twin(a) = b;
  if (b >= 0) twin(b) = a;
}

void TriangleNet::find_twins() {
  const std::size_t n = corners_->size();
  twins_.assign(n, -1);
  edges_.clear(n);
  first_of_edge_.clear();
  for (HalfEdge h = 0; h < static_cast<HalfEdge>(n); ++h) {
    const std::uint32_t a = corner(h);
    const std::uint32_t b = corner(next(h));
    const std::uint32_t number = edges_.number((std::uint64_t{std::min(a, b)} << 32u) | std::max(a, b));
    if (number == first_of_edge_.size()) {
      first_of_edge_.push_back(h);
      continue;
    }
    const HalfEdge other = first_of_edge_[number];
    if (twin(other) < 0 && corner(other) == b) join(h, other);
  }
}

bool TriangleNet::should_turn(HalfEdge h) {
  const HalfEdge other = twin(h);
  if (other < 0) return false;
  const Vector3 a = point(h);
  const Vector3 b = point(other);
  const Vector3 c = point(previous(h));
  const Vector3 d = point(previous(other));
  return wants_other_diagonal(a, b, c, d) && turn_of(a, d, c) > 0 && turn_of(d, b, c) > 0;
}

/// Replaces the edge between a and b, the diagonal of the quadrangle a d b c, by the one between d and c.
void TriangleNet::turn(HalfEdge h) {
  const HalfEdge h_next = next(h);
  const HalfEdge h_previous = previous(h);
  const HalfEdge g = twin(h);
  const HalfEdge g_next = next(g);
  const HalfEdge g_previous = previous(g);
  const std::uint32_t a = corner(h);
  const std::uint32_t b = corner(g);
  const std::uint32_t c = corner(h_previous);
  const std::uint32_t d = corner(g_previous);
  const HalfEdge bc = twin(h_next);
  const HalfEdge ca = twin(h_previous);
  const HalfEdge ad = twin(g_next);
  const HalfEdge db = twin(g_previous);
  corner(h) = d;
  corner(h_next) = c;
  corner(h_previous) = a;
  corner(g) = c;
  corner(g_next) = d;
  corner(g_previous) = b;
  join(h, g);
  join(h_next, ca);
  join(h_previous, ad);
  join(g_next, db);
  join(g_previous, bc);
  waiting_.insert(waiting_.end(), {h_next, h_previous, g_next, g_previous});
  if (notes_) {
    for (const HalfEdge moved : {h, h_next, h_previous, g_next, g_previous}) note_if_long(moved);
  }
}

void TriangleNet::turn_waiting() {
  while (!waiting_.empty()) {
    const HalfEdge h = waiting_.back();
    waiting_.pop_back();
    if (turns_left_ == 0 || !should_turn(h)) continue;
    --turns_left_;
    turn(h);
  }
}

TriangleNet::HalfEdge TriangleNet::append_triangle(std::uint32_t a, std::uint32_t b, std::uint32_t c) {
  const auto first = static_cast<HalfEdge>(corners_->size());
  corners_->insert(corners_->end(), {a, b, c});
  twins_.insert(twins_.end(), 3, -1);
  return first;
}

/// Puts a point in the middle of the edge; the triangles on its sides become two each.
void TriangleNet::halve(HalfEdge h) {
  const HalfEdge g = twin(h);
  const auto middle = static_cast<std::uint32_t>(points_->size());
  points_->push_back(edge_middle(point(h), point(next(h))));
  turns_left_ += 100;

  const auto halve_side = [&](HalfEdge side) {
    const HalfEdge side_next = next(side);
    const HalfEdge outer = twin(side_next);
    const HalfEdge added = append_triangle(middle, corner(side_next), corner(previous(side)));
    corner(side_next) = middle;
    join(next(added), outer);
    join(previous(added), side_next);
    waiting_.insert(waiting_.end(), {previous(side), next(added)});
    return added;
  };
  const HalfEdge beyond = halve_side(h);
  twin(h) = -1;
  if (g >= 0) {
    const HalfEdge beyond_twin = halve_side(g);
    join(h, beyond_twin);
    join(beyond, g);
    note_if_long(next(g));
    note_if_long(next(beyond_twin));  // an old edge in a new place
  }
  for (const HalfEdge noted : {h, beyond, next(h), next(beyond)}) note_if_long(noted);
  turn_waiting();
}

void TriangleNet::note_if_long(HalfEdge h) {
  const Vector3 a = point(h);
  const Vector3 b = point(next(h));
  if (!is_long_edge(a, b)) return;
  long_edges_.push_back({dot(a - b, a - b), h, corner(h), corner(next(h))});
  std::push_heap(long_edges_.begin(), long_edges_.end());
}

}  // namespace kakehashi
