#include "geo/boundary/region_index.hpp"

#include "geo/boundary/edge_splitting.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace kakehashi {
namespace {

constexpr std::size_t edges_per_band = 6;
constexpr std::size_t most_bands = 2048;

/// The order of asking: what is drawn on top first; lakes never.
int rank(BoundaryKind kind) {
  switch (kind) {
    case BoundaryKind::claimed:
      return 0;
    case BoundaryKind::region:
      return 1;
    case BoundaryKind::country:
      return 2;
    case BoundaryKind::lake:
      return 3;
  }
  return 3;
}

std::array<float, 2> single(std::array<double, 2> point) {
  return {static_cast<float>(point[0]), static_cast<float>(point[1])};
}

}  // namespace

RegionIndex::RegionIndex(const Outline& outline, const BoundarySet& set) {
  const auto rank_of = [&](std::size_t part) { return rank(set.boundaries[outline.parts[part].feature].kind); };
  std::vector<std::size_t> order(outline.parts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::erase_if(order, [&](std::size_t part) { return rank_of(part) == rank(BoundaryKind::lake); });
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rank_of(a) < rank_of(b); });
  caps_.reserve(order.size());
  parts_.reserve(order.size());
  std::size_t points = 0;
  for (const BorderArc& arc : outline.arcs) points += arc.points.size();
  points_.reserve(2 * points);  // untouched pages cost nothing, moving what grows does
  edges_.reserve(4 * points);
  for (const std::size_t part : order) append(outline, outline.parts[part]);
}

/// Appends the part's rings to the points; `edges` are the numbers of the points where their edges begin.
void RegionIndex::append_points(const Outline& outline, const OutlinePart& part, const PartPlane& plane,
                                std::vector<std::uint32_t>& edges) {
  for (const ArcRing& ring : part.rings) {
    for (const std::int32_t index : ring.arcs) {
      const auto& points = outline.arcs[static_cast<std::size_t>(index >= 0 ? index : ~index)].points;
      points_.push_back(single(plane.project(points.front())));
      for (std::size_t i = 1; i < points.size(); ++i) {
        for_each_short_piece(points[i - 1], points[i], [&](Vector3 /*from*/, Vector3 to) {
          edges.push_back(static_cast<std::uint32_t>(points_.size() - 1));
          points_.push_back(single(plane.project(to)));
        });
      }
    }
  }
}

void RegionIndex::append(const Outline& outline, const OutlinePart& source) {
  // Room for the rounding of cosines near 1.
  const double cos_radius = std::cos(source.radius_rad) - 1e-6;
  caps_.push_back({static_cast<float>(source.center.x), static_cast<float>(source.center.y),
                   static_cast<float>(source.center.z), static_cast<float>(cos_radius)});
  Part part;
  part.feature = source.feature;
  part.plane = PartPlane(source.center, source.radius_rad);
  std::vector<std::uint32_t> edges;
  append_points(outline, source, part.plane, edges);
  float low = std::numeric_limits<float>::max();
  float high = std::numeric_limits<float>::lowest();
  for (const std::uint32_t edge : edges) {
    low = std::min({low, points_[edge][1], points_[edge + 1][1]});
    high = std::max({high, points_[edge][1], points_[edge + 1][1]});
  }
  part.low = low;
  part.bands = std::clamp<std::size_t>(edges.size() / edges_per_band, 1, most_bands);
  part.first_band = band_ends_.size();
  part.bands_per_unit = high > low ? static_cast<float>(part.bands) / (high - low) : 0;
  const auto band = [&part](float y) {
    return std::min(part.bands - 1, static_cast<std::size_t>(std::max(0.0f, (y - part.low) * part.bands_per_unit)));
  };
  const auto for_each_band = [&](std::uint32_t edge, const auto& visit) {
    const auto [least, greatest] = std::minmax(points_[edge][1], points_[edge + 1][1]);
    const std::size_t last = band(greatest);
    for (std::size_t b = band(least); b <= last; ++b) visit(b);
  };

  // Counted first, then placed from the ends of the bands backwards.
  std::vector<std::uint32_t> counts(part.bands, 0);
  for (const std::uint32_t edge : edges) for_each_band(edge, [&](std::size_t b) { ++counts[b]; });
  auto end = static_cast<std::uint32_t>(edges_.size());
  for (const std::uint32_t count : counts) band_ends_.push_back(end += count);
  std::vector<std::uint32_t> next(band_ends_.end() - static_cast<std::ptrdiff_t>(part.bands), band_ends_.end());
  edges_.resize(end);
  for (const std::uint32_t edge : edges) for_each_band(edge, [&](std::size_t b) { edges_[--next[b]] = edge; });
  parts_.push_back(part);
}

bool RegionIndex::contains(const Part& part, Vector3 point) const {
  const auto [x, y] = single(part.plane.project(point));
  const float height = (y - part.low) * part.bands_per_unit;
  if (!(height >= 0) || height > static_cast<float>(part.bands)) return false;
  const std::size_t band = part.first_band + std::min(part.bands - 1, static_cast<std::size_t>(height));
  bool inside = false;
  for (std::size_t i = band > 0 ? band_ends_[band - 1] : 0; i < band_ends_[band]; ++i) {
    const auto& [ax, ay] = points_[edges_[i]];
    const auto& [bx, by] = points_[edges_[i] + 1];
    if ((ay > y) != (by > y) && x < ax + (y - ay) * (bx - ax) / (by - ay)) inside = !inside;
  }
  return inside;
}

std::optional<std::uint32_t> RegionIndex::at(Vector3 point) const {
  const auto x = static_cast<float>(point.x);
  const auto y = static_cast<float>(point.y);
  const auto z = static_cast<float>(point.z);
  for (std::size_t i = 0; i < caps_.size(); ++i) {
    const Cap& cap = caps_[i];
    if (cap.x * x + cap.y * y + cap.z * z < cap.cos_radius) continue;
    if (contains(parts_[i], point)) return parts_[i].feature;
  }
  return {};
}

}  // namespace kakehashi
