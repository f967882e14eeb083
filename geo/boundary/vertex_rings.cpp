#include "geo/boundary/vertex_rings.hpp"

#include "geo/boundary/unrolled_ring.hpp"

#include <algorithm>
#include <cmath>

namespace kakehashi {
namespace {

constexpr std::int64_t half_turn = 180'000'000;    // microdegrees
constexpr std::int64_t quarter_turn = 90'000'000;  // microdegrees
constexpr unsigned longitude_shift = 32;

std::int64_t microdegrees(double degrees) {
  const double scaled = degrees * 1e6;
  if (!(std::abs(scaled) < 1e15)) return 0;  // not a place; readers refuse such coordinates
  return static_cast<std::int64_t>(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
}

std::uint64_t packed_place(LonLat place) {
  std::int64_t lon = microdegrees(place.longitude_deg);
  const std::int64_t lat = std::clamp(microdegrees(place.latitude_deg), -quarter_turn, quarter_turn);
  if (lon > half_turn || lon <= -half_turn) {
    lon %= 2 * half_turn;
    if (lon > half_turn) lon -= 2 * half_turn;
    if (lon <= -half_turn) lon += 2 * half_turn;
  }
  if (lat == quarter_turn || lat == -quarter_turn) lon = half_turn;
  return (static_cast<std::uint64_t>(lon + half_turn) << longitude_shift) |
         static_cast<std::uint64_t>(lat + quarter_turn);
}

std::int64_t key_longitude(std::uint64_t key) { return static_cast<std::int64_t>(key >> longitude_shift) - half_turn; }
std::int64_t key_latitude(std::uint64_t key) { return static_cast<std::int64_t>(key & 0xFFFFFFFFu) - quarter_turn; }

bool selected(const std::vector<bool>& skip, std::size_t feature) { return feature >= skip.size() || !skip[feature]; }

/// True when the plane polygon runs counter-clockwise. Rings that cross the antimeridian uncut are unrolled; one that
/// goes round a pole contains it.
bool counter_clockwise(const Ring& ring) {
  const bool unroll = crosses_uncut(ring);
  const double base = ring.front().latitude_deg;
  double area = 0;
  double turn = 0;
  double mean_latitude = 0;
  LonLat previous = ring.back();
  for (const LonLat& point : ring) {
    const double step = point.longitude_deg - previous.longitude_deg;
    const double span = unroll ? std::remainder(step, 360.0) : step;
    area -= span * (previous.latitude_deg + point.latitude_deg - 2 * base);
    turn += span;
    mean_latitude += point.latitude_deg;
    previous = point;
  }
  if (std::abs(turn) > 180) return (turn > 0) == (mean_latitude > 0);
  return area >= 0;
}

/// Appends the ring's vertices without repetitions and without spikes (out and straight back).
void append_ring(const Ring& points, bool forward, VertexTable& table, std::vector<VertexId>& out) {
  const std::size_t first = out.size();
  const std::size_t n = points.size();
  for (std::size_t i = 0; i < n; ++i) {
    const VertexId vertex = table.vertex(points[forward ? i : n - 1 - i]);
    if (out.size() > first && out.back() == vertex) continue;
    if (out.size() > first + 1 && out[out.size() - 2] == vertex) {
      out.pop_back();
      continue;
    }
    out.push_back(vertex);
  }
  std::size_t begin = first;
  // The same where the ring closes.
  while (out.size() - begin >= 3) {
    if (out.back() == out[begin] || out[out.size() - 2] == out[begin]) {
      out.pop_back();
    } else if (out.back() == out[begin + 1]) {
      ++begin;
    } else {
      break;
    }
  }
  if (out.size() - begin < 3) {
    out.resize(first);
  } else if (begin > first) {
    out.erase(out.begin() + static_cast<std::ptrdiff_t>(first), out.begin() + static_cast<std::ptrdiff_t>(begin));
  }
}

}  // namespace

VertexId VertexTable::vertex(LonLat place) {
  const std::uint64_t key = packed_place(place);
  // A shared border is met again in the opposite direction: the neighbour of the last vertex is often the next.
  if (last_ > 0 && numbers_.key(last_ - 1) == key) return --last_;
  if (last_ + 1 < numbers_.size() && numbers_.key(last_ + 1) == key) return ++last_;
  return last_ = numbers_.number(key);
}

bool VertexTable::on_antimeridian(VertexId vertex) const { return key_longitude(numbers_.key(vertex)) == half_turn; }

std::int32_t VertexTable::latitude_microdegrees(VertexId vertex) const {
  return static_cast<std::int32_t>(key_latitude(numbers_.key(vertex)));
}

std::vector<Vector3> VertexTable::positions() const {
  std::vector<Vector3> out(numbers_.size());
  for (VertexId i = 0; i < out.size(); ++i) {
    const std::uint64_t key = numbers_.key(i);
    out[i] = unit_vector(static_cast<double>(key_longitude(key)) * 1e-6, static_cast<double>(key_latitude(key)) * 1e-6);
  }
  return out;
}

std::size_t count_points(const BoundarySet& set, const std::vector<bool>& skip) {
  std::size_t points = 0;
  for (std::size_t f = 0; f < set.boundaries.size(); ++f) {
    if (!selected(skip, f)) continue;
    for (const Polygon& polygon : set.boundaries[f].polygons) {
      points += polygon.outer.size();
      for (const Ring& hole : polygon.holes) points += hole.size();
    }
  }
  return points;
}

VertexRings number_rings(const BoundarySet& set, const std::vector<bool>& skip, VertexTable& table) {
  VertexRings out;
  out.vertices.reserve(count_points(set, skip));
  const auto append = [&](const Ring& points, bool outer, std::size_t feature, std::uint32_t part) {
    if (points.size() < 3) return false;
    const std::size_t first = out.vertices.size();
    append_ring(points, counter_clockwise(points) == outer, table, out.vertices);
    if (out.vertices.size() == first) return false;
    out.rings.push_back({static_cast<std::uint32_t>(feature), part, first, out.vertices.size() - first});
    return true;
  };
  for (std::size_t f = 0; f < set.boundaries.size(); ++f) {
    if (!selected(skip, f)) continue;
    for (const Polygon& polygon : set.boundaries[f].polygons) {
      if (!append(polygon.outer, true, f, out.parts)) continue;
      for (const Ring& hole : polygon.holes) append(hole, false, f, out.parts);
      ++out.parts;
    }
  }
  return out;
}

}  // namespace kakehashi
