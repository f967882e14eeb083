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

constexpr std::size_t most_crossings = 20'000;

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
  constexpr std::size_t most_work = 100'000'000;
  if (rings.front().size() * (rings.size() - 1) > most_work) return false;
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
  const RingCrossings found = count_crossings(rings, most_crossings);
  const bool strays = !found.too_many && has_stray_hole(rings);
  if (found.too_many || (found.crossings == 0 && found.touches == 0 && !strays)) {
    polygons.push_back(std::move(polygon));
    return found.too_many ? Mending::too_tangled : Mending::nothing;
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
