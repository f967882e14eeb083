#include "geo/boundary/simplification.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kakehashi {
namespace {

/// A point of a line and its distance from what is measured against.
struct Farthest {
  std::size_t index = 0;
  double distance = 0;
};

/// The angle that a chord of the unit sphere spans.
double chord_angle(double chord) { return 2 * std::asin(std::min(1.0, chord / 2)); }

double squared_length(Vector3 a) { return dot(a, a); }

/// The point strictly between `first` and `last` that lies farthest from `point`.
Farthest farthest_from_point(std::span<const Vector3> line, std::size_t first, std::size_t last, Vector3 point) {
  Farthest out{first + 1, -1};
  for (std::size_t i = first + 1; i < last; ++i) {
    const double d = squared_length(line[i] - point);
    if (d > out.distance) out = {i, d};
  }
  out.distance = chord_angle(std::sqrt(out.distance));
  return out;
}

/// The point strictly between `first` and `last` that lies farthest from the great-circle piece between those two.
Farthest farthest_from_piece(std::span<const Vector3> line, std::size_t first, std::size_t last) {
  const Vector3 a = line[first];
  const Vector3 b = line[last];
  const Vector3 plane = cross(a, b);
  const double squared_plane = squared_length(plane);
  if (squared_plane < 1e-24) return farthest_from_point(line, first, last, a);
  const Vector3 normal = plane * (1 / std::sqrt(squared_plane));
  const Vector3 after_a = cross(normal, a);
  const Vector3 before_b = cross(b, normal);
  // Squared chords and squared sines are compared; for what is thrown away at a level they are the same.
  Farthest out{first + 1, -1};
  for (std::size_t i = first + 1; i < last; ++i) {
    const Vector3 p = line[i];
    const double across = dot(p, normal);
    double d = across * across;
    if (dot(p, after_a) < 0) d = squared_length(p - a);
    if (dot(p, before_b) < 0) d = dot(p, after_a) < 0 ? std::min(d, squared_length(p - b)) : squared_length(p - b);
    if (d > out.distance) out = {i, d};
  }
  out.distance = chord_angle(std::sqrt(out.distance));
  return out;
}

/// A piece of line between two points that are kept, and the smaller of their tolerances.
struct Piece {
  std::size_t first = 0;
  std::size_t last = 0;
  float limit = 0;
  int depth = 0;
};

/// Fills `tolerances` for the points inside the pieces.
void subdivide(std::span<const Vector3> line, std::vector<Piece>& pieces, std::vector<float>& tolerances) {
  // A line made to split off one point at a time would take quadratic time: from this depth on pieces are halved.
  constexpr int deepest = 64;
  while (!pieces.empty()) {
    const Piece piece = pieces.back();
    pieces.pop_back();
    if (piece.last - piece.first < 2) continue;
    const Farthest farthest = farthest_from_piece(line, piece.first, piece.last);
    const float tolerance = std::min(piece.limit, static_cast<float>(farthest.distance));
    const std::size_t at = piece.depth < deepest ? farthest.index : piece.first + (piece.last - piece.first) / 2;
    tolerances[at] = tolerance;
    pieces.push_back({piece.first, at, tolerance, piece.depth + 1});
    pieces.push_back({at, piece.last, tolerance, piece.depth + 1});
  }
}

}  // namespace

std::vector<float> point_tolerances(std::span<const Vector3> line) {
  std::vector<float> tolerances(line.size(), std::numeric_limits<float>::infinity());
  if (line.size() < 3) return tolerances;
  const std::size_t last = line.size() - 1;
  const float no_limit = std::numeric_limits<float>::infinity();
  std::vector<Piece> pieces;
  if (line.front() != line.back()) {
    pieces.push_back({0, last, no_limit, 0});
    subdivide(line, pieces, tolerances);
    return tolerances;
  }
  const Farthest opposite = farthest_from_point(line, 0, last, line.front());
  const auto size = static_cast<float>(opposite.distance);
  tolerances[opposite.index] = size;
  Farthest third{0, -1};
  for (const auto& [first, end] : {std::pair(std::size_t{0}, opposite.index), std::pair(opposite.index, last)}) {
    if (end - first < 2) continue;
    const Farthest found = farthest_from_piece(line, first, end);
    if (found.distance > third.distance) third = found;
  }
  const std::size_t corners[] = {0, std::min(third.index, opposite.index), std::max(third.index, opposite.index), last};
  if (third.index > 0) tolerances[third.index] = size;
  for (std::size_t i = 0; i < 3; ++i) {
    if (corners[i] < corners[i + 1]) pieces.push_back({corners[i], corners[i + 1], size, 0});
  }
  subdivide(line, pieces, tolerances);
  return tolerances;
}

std::vector<std::uint32_t> few_points(std::span<const Vector3> line, std::span<const float> tolerances,
                                      double tolerance_rad) {
  // A part of the tolerance goes into leaving out what hardly matters, so that the search has few points to look at.
  constexpr double first_share = 0.03;
  constexpr std::size_t farthest_ahead = 64;
  constexpr std::size_t patience = 16;  // so many in a row may fail before one that does not
  constexpr std::size_t few = 8;        // small islands keep the corners that were chosen for their shape
  std::vector<std::uint32_t> plain;
  std::vector<std::uint32_t> candidates;
  for (std::uint32_t i = 0; i < line.size(); ++i) {
    if (tolerances[i] >= tolerance_rad) plain.push_back(i);
    if (tolerances[i] >= tolerance_rad * first_share) candidates.push_back(i);
  }
  if (plain.size() <= few || tolerance_rad <= 0) return plain;
  const double sine = std::sin(tolerance_rad * (1 - first_share));
  const auto leads_to = [&](std::size_t from, std::size_t to) {
    const Vector3 a = line[candidates[from]];
    const Vector3 b = line[candidates[to]];
    const Vector3 plane = cross(a, b);
    const double size = length(plane);
    if (size < 1e-12) return false;
    const Vector3 after_a = cross(plane, a);
    const Vector3 before_b = cross(b, plane);
    for (std::size_t i = from + 1; i < to; ++i) {
      const Vector3 p = line[candidates[i]];
      if (std::abs(dot(p, plane)) > sine * size) return false;
      if (dot(p, after_a) < 0 && squared_length(p - a) > sine * sine) return false;
      if (dot(p, before_b) < 0 && squared_length(p - b) > sine * sine) return false;
    }
    return true;
  };
  std::vector<std::uint32_t> kept{candidates.front()};
  for (std::size_t at = 0; at + 1 < candidates.size();) {
    std::size_t next = at + 1;
    const std::size_t end = std::min(candidates.size() - 1, at + farthest_ahead);
    for (std::size_t to = next + 1; to <= end && to <= next + patience; ++to) {
      if (leads_to(at, to)) next = to;
    }
    kept.push_back(candidates[next]);
    at = next;
  }
  return kept;
}

}  // namespace kakehashi
