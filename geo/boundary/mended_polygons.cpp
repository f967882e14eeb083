#include "geo/boundary/mended_polygons.hpp"

#include "geo/boundary/even_odd.hpp"
#include "geo/boundary/plane_rings.hpp"
#include "geo/boundary/ring_crossings.hpp"
#include "geo/boundary/unrolled_ring.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kakehashi {
namespace {

constexpr std::size_t max_counted_crossings = 20'000;
/// At each crossing the tessellator looks through the edges that lie over the same longitude; this is about 0.3 s.
constexpr std::size_t max_sweep_work = 10'000'000;

/// The greatest number of edges that lie over one longitude.
std::size_t edges_over_a_longitude(const std::vector<Ring>& rings) {
  std::vector<double> begins, ends;
  for (const Ring& ring : rings) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const auto [west, east] = std::minmax(ring[i].longitude_deg, ring[(i + 1) % ring.size()].longitude_deg);
      begins.push_back(west);
      ends.push_back(east);
    }
  }
  std::sort(begins.begin(), begins.end());
  std::sort(ends.begin(), ends.end());
  std::size_t max = 0;
  for (std::size_t begun = 0, ended = 0; begun < begins.size(); max = std::max(max, begun - ended)) {
    const double longitude_deg = begins[begun++];
    while (ends[ended] < longitude_deg) ++ended;
  }
  return max;
}

bool is_too_tangled(const std::vector<Ring>& rings, const RingCrossings& found) {
  if (found.too_many) return true;
  const std::size_t meetings = found.crossings + found.touches;
  return meetings > 0 && edges_over_a_longitude(rings) > max_sweep_work / meetings;
}

/// All rings in one plane.
std::vector<Ring> plane_rings(const Polygon& polygon) {
  std::vector<Ring> rings{unrolled(polygon.outer)};
  const double middle = middle_longitude(rings.front());
  for (const Ring& hole : polygon.holes) {
    rings.push_back(unrolled(hole));
    turn_towards(rings.back(), middle);
  }
  return rings;
}

/// True when a hole does not lie in the outer ring. Not looked for where that would take long.
bool has_stray_hole(const std::vector<Ring>& rings) {
  constexpr std::size_t max_work = 100'000'000;
  if (rings.front().size() * (rings.size() - 1) > max_work) return false;
  return std::any_of(rings.begin() + 1, rings.end(), [&](const Ring& hole) {
    const LonLat middle{(hole[0].longitude_deg + hole[1].longitude_deg) / 2,
                        (hole[0].latitude_deg + hole[1].latitude_deg) / 2};
    return !encloses(rings.front(), middle);
  });
}

double enclosed_area(const std::vector<Polygon>& polygons) {
  double area = 0;
  for (const Polygon& polygon : polygons) {
    area += std::abs(signed_area(polygon.outer));
    for (const Ring& hole : polygon.holes) area -= std::abs(signed_area(hole));
  }
  return area;
}

}  // namespace

Mending append_mended(Polygon polygon, std::vector<Polygon>& polygons) {
  const std::vector<Ring> rings = plane_rings(polygon);
  const RingCrossings found = count_crossings(rings, max_counted_crossings);
  const bool tangled = is_too_tangled(rings, found);
  const bool strays = !tangled && has_stray_hole(rings);
  if (tangled || (found.crossings == 0 && found.touches == 0 && !strays)) {
    polygons.push_back(std::move(polygon));
    return tangled ? Mending::too_tangled : Mending::nothing;
  }
  std::vector<Polygon> mended = even_odd_polygons(rings);
  double area = std::abs(signed_area(rings.front()));
  for (std::size_t i = 1; i < rings.size(); ++i) area -= std::abs(signed_area(rings[i]));
  const bool is_same = std::abs(enclosed_area(mended) - area) <= 1e-9 * std::abs(area);
  for (Polygon& part : mended) {
    wrap_longitudes(part.outer);
    for (Ring& hole : part.holes) wrap_longitudes(hole);
    polygons.push_back(std::move(part));
  }
  // Rings may touch without harm; where lobes lie on the other side of a corner, they have in truth crossed there.
  return found.crossings == 0 && !strays && is_same ? Mending::nothing : Mending::crossings;
}

}  // namespace kakehashi
