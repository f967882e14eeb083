#include "geo/boundary/region_index.hpp"

#include "geo/boundary/edge_splitting.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace kakehashi {
namespace {

constexpr std::size_t edges_per_band = 6;
constexpr std::size_t max_bands = 2048;

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

RegionIndex::RegionIndex(const Outline& outline, const BoundarySet& set) : outline_(&outline) {
  const auto rank_of = [&](std::size_t part) { return rank(set.boundaries[outline.parts[part].feature].kind); };
  std::vector<std::size_t> order(outline.parts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::erase_if(order, [&](std::size_t part) { return rank_of(part) == rank(BoundaryKind::lake); });
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rank_of(a) < rank_of(b); });
  first_points_.reserve(outline.arcs.size());
  std::uint32_t points = 0;
  for (const BorderArc& arc : outline.arcs) {
    first_points_.push_back(points);
    points += static_cast<std::uint32_t>(arc.points.size());
  }
  caps_.reserve(order.size());
  parts_.reserve(order.size());
  edges_.reserve(std::size_t{4} * points);  // untouched pages cost nothing, moving what grows does
  for (const std::size_t part : order) append(outline.parts[part]);
}

RegionIndex::Edge RegionIndex::edge(std::uint32_t number) const {
  const auto next = std::upper_bound(first_points_.begin(), first_points_.end(), number);
  const auto arc = static_cast<std::size_t>(next - first_points_.begin()) - 1;
  const std::vector<Vector3>& points = outline_->arcs[arc].points;
  const std::size_t point = number - first_points_[arc];
  return {points[point], points[point + 1]};
}

void RegionIndex::append(const OutlinePart& source) {
  // Room for the rounding of cosines near 1.
  const double cos_radius = std::cos(source.radius_rad) - 1e-6;
  caps_.push_back({static_cast<float>(source.center.x), static_cast<float>(source.center.y),
                   static_cast<float>(source.center.z), static_cast<float>(cos_radius)});
  Part part;
  part.feature = source.feature;
  part.plane = PartPlane(source.center, source.radius_rad);
  /// An edge's number, and how far it reaches down and up in the plane.
  struct Extent {
    std::uint32_t edge;
    float min;
    float max;
  };
  std::vector<Extent> extents;
  float low = std::numeric_limits<float>::max();
  float high = std::numeric_limits<float>::lowest();
  for (const ArcRing& ring : source.rings) {
    for (const std::int32_t index : ring.arcs) {
      const auto arc = static_cast<std::size_t>(index >= 0 ? index : ~index);
      const std::vector<Vector3>& points = outline_->arcs[arc].points;
      for (std::size_t i = 1; i < points.size(); ++i) {
        Extent extent{first_points_[arc] + static_cast<std::uint32_t>(i - 1), std::numeric_limits<float>::max(),
                      std::numeric_limits<float>::lowest()};
        for_each_short_piece(points[i - 1], points[i], [&](Vector3 from, Vector3 to) {
          for (const Vector3 p : {from, to}) {
            const float y = single(part.plane.project(p))[1];
            extent.min = std::min(extent.min, y);
            extent.max = std::max(extent.max, y);
          }
        });
        low = std::min(low, extent.min);
        high = std::max(high, extent.max);
        extents.push_back(extent);
      }
    }
  }
  part.low = low;
  part.bands = std::clamp<std::size_t>(extents.size() / edges_per_band, 1, max_bands);
  part.first_band = band_ends_.size();
  part.bands_per_unit = high > low ? static_cast<float>(part.bands) / (high - low) : 0;
  const auto band = [&part](float y) {
    return std::min(part.bands - 1, static_cast<std::size_t>(std::max(0.0f, (y - part.low) * part.bands_per_unit)));
  };
  const auto for_each_band = [&](const Extent& extent, const auto& visit) {
    const std::size_t last = band(extent.max);
    for (std::size_t b = band(extent.min); b <= last; ++b) visit(b);
  };

  // Counted first, then placed from the ends of the bands backwards.
  std::vector<std::uint32_t> counts(part.bands, 0);
  for (const Extent& extent : extents) for_each_band(extent, [&](std::size_t b) { ++counts[b]; });
  auto end = static_cast<std::uint32_t>(edges_.size());
  for (const std::uint32_t count : counts) band_ends_.push_back(end += count);
  std::vector<std::uint32_t> next(band_ends_.end() - static_cast<std::ptrdiff_t>(part.bands), band_ends_.end());
  edges_.resize(end);
  for (const Extent& extent : extents) for_each_band(extent, [&](std::size_t b) { edges_[--next[b]] = extent.edge; });
  parts_.push_back(part);
}

bool RegionIndex::contains(const Part& part, Vector3 point) const {
  const std::array<float, 2> at = single(part.plane.project(point));
  const float x = at[0];
  const float y = at[1];
  const float height = (y - part.low) * part.bands_per_unit;
  if (!(height >= 0) || height > static_cast<float>(part.bands)) return false;
  const std::size_t band = part.first_band + std::min(part.bands - 1, static_cast<std::size_t>(height));
  bool inside = false;
  for (std::size_t i = band > 0 ? band_ends_[band - 1] : 0; i < band_ends_[band]; ++i) {
    const Edge crossed = edge(edges_[i]);
    for_each_short_piece(crossed.from, crossed.to, [&](Vector3 from, Vector3 to) {
      const auto [ax, ay] = single(part.plane.project(from));
      const auto [bx, by] = single(part.plane.project(to));
      if ((ay > y) != (by > y) && x < ax + (y - ay) * (bx - ax) / (by - ay)) inside = !inside;
    });
  }
  return inside;
}

bool RegionIndex::is_under_cap(std::size_t part, Vector3 point) const {
  const Cap& cap = caps_[part];
  return cap.x * static_cast<float>(point.x) + cap.y * static_cast<float>(point.y) +
             cap.z * static_cast<float>(point.z) >=
         cap.cos_radius;
}

std::optional<std::uint32_t> RegionIndex::at(Vector3 point) const {
  for (std::size_t i = 0; i < caps_.size(); ++i) {
    if (is_under_cap(i, point) && contains(parts_[i], point)) return parts_[i].feature;
  }
  return {};
}

std::vector<std::uint32_t> RegionIndex::parts_near(Vector3 point, double reach_rad) const {
  const double cos_reach = std::cos(reach_rad);
  const double sin_reach = std::sin(reach_rad);
  std::vector<std::uint32_t> parts;
  for (std::size_t i = 0; i < caps_.size(); ++i) {
    const Cap& cap = caps_[i];
    const double cos_radius = std::clamp<double>(cap.cos_radius, -1, 1);
    const double sin_radius = std::sqrt(1 - cos_radius * cos_radius);
    // cos(radius + reach); beyond half a turn the cap is the whole sphere.
    const bool everywhere = cos_radius <= -cos_reach;
    const double dot = cap.x * point.x + cap.y * point.y + cap.z * point.z;
    const double rounding = 1e-6;
    if (everywhere || dot >= cos_radius * cos_reach - sin_radius * sin_reach - rounding) {
      parts.push_back(static_cast<std::uint32_t>(i));
    }
  }
  return parts;
}

std::optional<std::uint32_t> RegionIndex::at(Vector3 point, const std::vector<std::uint32_t>& parts) const {
  for (const std::uint32_t i : parts) {
    if (is_under_cap(i, point) && contains(parts_[i], point)) return parts_[i].feature;
  }
  return {};
}

}  // namespace kakehashi
