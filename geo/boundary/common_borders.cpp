#include "geo/boundary/common_borders.hpp"

#include "geo/boundary/plane_rings.hpp"
#include "geo/boundary/unrolled_ring.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <unordered_map>
#include <utility>

namespace kakehashi {
namespace {

using Corner = std::uint64_t;

/// On a grid of 10⁻⁷ degrees.
Corner corner_at(LonLat place) {
  const auto steps = [](double degrees) { return static_cast<std::int64_t>(std::llround(degrees * 1e7)); };
  constexpr unsigned half = 32;
  return (static_cast<Corner>(steps(place.longitude_deg + 200)) << half) |
         static_cast<Corner>(steps(place.latitude_deg + 100));
}

/// Border pieces of polygons, each with the inside to its left; those that two polygons share are taken out.
class Borders {
 public:
  void add(const Ring& ring, bool counter_clockwise) {
    const bool forward = (signed_area(unrolled(ring)) > 0) == counter_clockwise;
    for (std::size_t i = 0; i < ring.size(); ++i) {
      LonLat from = ring[i];
      LonLat to = ring[(i + 1) % ring.size()];
      if (!forward) std::swap(from, to);
      if (corner_at(from) != corner_at(to)) pieces_.push_back({corner_at(from), corner_at(to), from});
    }
  }

  /// Takes out what is common; false when nothing is.
  bool cancel() {
    const auto key = [](const Piece& p) { return std::pair(std::min(p.from, p.to), std::max(p.from, p.to)); };
    std::sort(pieces_.begin(), pieces_.end(), [&](const Piece& a, const Piece& b) { return key(a) < key(b); });
    std::vector<Piece> left;
    for (std::size_t begin = 0; begin < pieces_.size();) {
      std::vector<Piece> open;
      std::size_t end = begin;
      for (; end < pieces_.size() && key(pieces_[end]) == key(pieces_[begin]); ++end) {
        if (!open.empty() && open.back().from != pieces_[end].from) {
          open.pop_back();
        } else {
          open.push_back(pieces_[end]);
        }
      }
      left.insert(left.end(), open.begin(), open.end());
      begin = end;
    }
    const bool any = left.size() < pieces_.size();
    pieces_ = std::move(left);
    return any;
  }

  /// What is left, end to end. Where several pieces leave a corner, the one farthest to the left goes on, so that rings
  /// that touch stay apart.
  [[nodiscard]] std::vector<Ring> rings() const {
    std::unordered_multimap<Corner, std::size_t> leaving;
    leaving.reserve(pieces_.size());
    std::unordered_map<Corner, LonLat> places;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      leaving.emplace(pieces_[i].from, i);
      places.emplace(pieces_[i].from, pieces_[i].place);
    }
    std::vector<Ring> rings;
    std::vector<bool> used(pieces_.size());
    for (std::size_t first = 0; first < pieces_.size(); ++first) {
      if (used[first]) continue;
      Ring ring;
      bool closed = false;
      for (std::size_t at = first; !used[at];) {
        used[at] = true;
        ring.push_back(pieces_[at].place);
        closed = pieces_[at].to == pieces_[first].from;
        if (closed) break;
        const auto [begin, end] = leaving.equal_range(pieces_[at].to);
        double best_turn = -10;
        for (auto next = begin; next != end; ++next) {
          if (used[next->second]) continue;
          const double turn = turn_at(pieces_[at], pieces_[next->second], places);
          if (turn <= best_turn) continue;
          best_turn = turn;
          at = next->second;
        }
      }
      if (closed && ring.size() >= 3) rings.push_back(std::move(ring));
    }
    return rings;
  }

 private:
  struct Piece {
    Corner from = 0;
    Corner to = 0;
    LonLat place;  ///< Where it begins.
  };

  /// How far to the left a way turns that goes on by another piece, radians.
  static double turn_at(const Piece& here, const Piece& next, const std::unordered_map<Corner, LonLat>& places) {
    const auto after = places.find(next.to);
    if (after == places.end()) return -5;
    const auto direction = [](LonLat a, LonLat b) {
      return std::atan2(b.latitude_deg - a.latitude_deg, std::remainder(b.longitude_deg - a.longitude_deg, 360.0));
    };
    return std::remainder(direction(next.place, after->second) - direction(here.place, next.place),
                          2 * std::numbers::pi);
  }

  std::vector<Piece> pieces_;
};

}  // namespace

std::vector<Polygon> without_common_borders(std::vector<Polygon> polygons) {
  if (polygons.size() < 2) return polygons;
  Borders borders;
  for (const Polygon& polygon : polygons) {
    borders.add(polygon.outer, true);
    for (const Ring& hole : polygon.holes) borders.add(hole, false);
  }
  if (!borders.cancel()) return polygons;
  std::vector<Ring> rings = borders.rings();
  // Holes are told from outer rings in a plane.
  const bool over_the_cut = std::any_of(rings.begin(), rings.end(), crosses_uncut);
  if (!over_the_cut) return polygons_of(std::move(rings));
  for (Ring& ring : rings) ring = unrolled(ring);
  for (Ring& ring : rings) turn_towards(ring, middle_longitude(rings.front()));
  std::vector<Polygon> united = polygons_of(std::move(rings));
  for (Polygon& polygon : united) {
    wrap_longitudes(polygon.outer);
    for (Ring& hole : polygon.holes) wrap_longitudes(hole);
  }
  return united;
}

}  // namespace kakehashi
