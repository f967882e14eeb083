#include "geo/boundary/ring_crossings.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace kakehashi {
namespace {

/// An edge from west to east, and where in its ring it is.
struct Edge {
  LonLat from, to;
  std::uint32_t ring = 0;
  std::uint32_t number = 0;
  double south = 0, north = 0;

  [[nodiscard]] double west() const { return std::min(from.longitude_deg, to.longitude_deg); }
  [[nodiscard]] double east() const { return std::max(from.longitude_deg, to.longitude_deg); }
};

/// Positive when `c` lies to the left of the way from `a` to `b`; 0 on it.
double side(LonLat a, LonLat b, LonLat c) {
  return (b.longitude_deg - a.longitude_deg) * (c.latitude_deg - a.latitude_deg) -
         (b.latitude_deg - a.latitude_deg) * (c.longitude_deg - a.longitude_deg);
}

class CrossingCount {
 public:
  CrossingCount(const std::vector<Ring>& rings, std::size_t max_crossings) : max_crossings_(max_crossings) {
    for (std::size_t r = 0; r < rings.size(); ++r) {
      const Ring& ring = rings[r];
      sizes_.push_back(static_cast<std::uint32_t>(ring.size()));
      for (std::size_t i = 0; i < ring.size(); ++i) {
        const LonLat a = ring[i];
        const LonLat b = ring[(i + 1) % ring.size()];
        edges_.push_back({a, b, static_cast<std::uint32_t>(r), static_cast<std::uint32_t>(i),
                          std::min(a.latitude_deg, b.latitude_deg), std::max(a.latitude_deg, b.latitude_deg)});
      }
    }
    pairs_left_ = std::size_t{50'000'000} + 64 * edges_.size();
  }

  RingCrossings count() {
    sort_into_bands();
    std::vector<std::uint32_t> band;
    for (std::size_t b = 0; b + 1 < band_begins_.size() && !result_.too_many; ++b) {
      band.assign(in_bands_.begin() + static_cast<std::ptrdiff_t>(band_begins_[b]),
                  in_bands_.begin() + static_cast<std::ptrdiff_t>(band_begins_[b + 1]));
      std::sort(band.begin(), band.end(),
                [&](std::uint32_t i, std::uint32_t j) { return edges_[i].west() < edges_[j].west(); });
      look_at(band, b);
    }
    return result_;
  }

 private:
  /// Bands as high as edges are on the average: all in all an edge lies in two.
  void sort_into_bands() {
    double sum = 0;
    low_ = std::numeric_limits<double>::infinity();
    double high = -low_;
    for (const Edge& edge : edges_) {
      sum += edge.north - edge.south;
      low_ = std::min(low_, edge.south);
      high = std::max(high, edge.north);
    }
    const double ideal = sum > 0 ? (high - low_) * static_cast<double>(edges_.size()) / sum : 1;
    bands_ = static_cast<std::size_t>(std::clamp(ideal, 1.0, static_cast<double>(edges_.size()) + 1));
    per_degree_ = high > low_ ? static_cast<double>(bands_) / (high - low_) : 0;
    band_begins_.assign(bands_ + 1, 0);
    const auto for_each_band = [&](const Edge& edge, const auto& visit) {
      for (std::size_t b = band_at(edge.south); b <= band_at(edge.north); ++b) visit(b);
    };
    for (const Edge& edge : edges_) for_each_band(edge, [&](std::size_t b) { ++band_begins_[b + 1]; });
    for (std::size_t b = 0; b < bands_; ++b) band_begins_[b + 1] += band_begins_[b];
    in_bands_.resize(band_begins_.back());
    std::vector<std::size_t> next(band_begins_.begin(), band_begins_.end() - 1);
    for (std::size_t i = 0; i < edges_.size(); ++i) {
      for_each_band(edges_[i], [&](std::size_t b) { in_bands_[next[b]++] = static_cast<std::uint32_t>(i); });
    }
  }

  [[nodiscard]] std::size_t band_at(double latitude_deg) const {
    return std::min(bands_ - 1, static_cast<std::size_t>((latitude_deg - low_) * per_degree_));
  }

  void look_at(const std::vector<std::uint32_t>& band, std::size_t number) {
    for (std::size_t i = 0; i < band.size(); ++i) {
      const Edge& a = edges_[band[i]];
      const double east = a.east();
      for (std::size_t j = i + 1; j < band.size() && edges_[band[j]].west() <= east; ++j) {
        if (pairs_left_ == 0) result_.too_many = true;
        if (result_.too_many) return;
        --pairs_left_;
        const Edge& b = edges_[band[j]];
        // Both may share several bands; the first counts.
        if (a.south > b.north || b.south > a.north || band_at(std::max(a.south, b.south)) != number) continue;
        compare(a, b);
      }
    }
  }

  [[nodiscard]] bool are_neighbours(const Edge& a, const Edge& b) const {
    if (a.ring != b.ring) return false;
    const std::uint32_t apart = a.number > b.number ? a.number - b.number : b.number - a.number;
    return apart == 1 || apart + 1 == sizes_[a.ring];
  }

  void compare(const Edge& a, const Edge& b) {
    if (a.from == a.to || b.from == b.to || are_neighbours(a, b)) return;
    const double b_from = side(a.from, a.to, b.from);
    const double b_to = side(a.from, a.to, b.to);
    const double a_from = side(b.from, b.to, a.from);
    const double a_to = side(b.from, b.to, a.to);
    if (((b_from > 0) == (b_to > 0) && b_from != 0 && b_to != 0) ||
        ((a_from > 0) == (a_to > 0) && a_from != 0 && a_to != 0)) {
      return;  // one lies on one side of the other
    }
    if (b_from == 0 || b_to == 0 || a_from == 0 || a_to == 0) {
      ++result_.touches;
    } else if (++result_.crossings > max_crossings_) {
      result_.too_many = true;
    }
  }

  std::vector<Edge> edges_;
  std::vector<std::uint32_t> sizes_;
  std::vector<std::size_t> band_begins_;
  std::vector<std::uint32_t> in_bands_;
  std::size_t bands_ = 1;
  double low_ = 0;
  double per_degree_ = 0;
  std::size_t max_crossings_;
  std::size_t pairs_left_ = 0;
  RingCrossings result_;
};

}  // namespace

RingCrossings count_crossings(const std::vector<Ring>& rings, std::size_t max_crossings) {
  return CrossingCount{rings, max_crossings}.count();
}

}  // namespace kakehashi
