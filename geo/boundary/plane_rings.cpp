#include "geo/boundary/plane_rings.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace kakehashi {
namespace {

struct Box {
  double west = std::numeric_limits<double>::infinity();
  double east = -west;
  double south = west;
  double north = -west;

  [[nodiscard]] bool holds(LonLat p) const {
    return p.longitude_deg >= west && p.longitude_deg <= east && p.latitude_deg >= south && p.latitude_deg <= north;
  }
};

Box box_of(const Ring& ring) {
  Box box;
  for (const LonLat p : ring) {
    box.west = std::min(box.west, p.longitude_deg);
    box.east = std::max(box.east, p.longitude_deg);
    box.south = std::min(box.south, p.latitude_deg);
    box.north = std::max(box.north, p.latitude_deg);
  }
  return box;
}

}  // namespace

double signed_area(const Ring& ring) {
  if (ring.empty()) return 0;
  const double base = ring.front().latitude_deg;
  double sum = 0;
  LonLat previous = ring.back();
  for (const LonLat point : ring) {
    sum -= (point.longitude_deg - previous.longitude_deg) * (previous.latitude_deg + point.latitude_deg - 2 * base);
    previous = point;
  }
  return sum;
}

bool encloses(const Ring& ring, LonLat point) {
  bool inside = false;
  LonLat a = ring.back();
  for (const LonLat b : ring) {
    if ((a.latitude_deg > point.latitude_deg) != (b.latitude_deg > point.latitude_deg)) {
      const double t = (point.latitude_deg - a.latitude_deg) / (b.latitude_deg - a.latitude_deg);
      if (point.longitude_deg < a.longitude_deg + t * (b.longitude_deg - a.longitude_deg)) inside = !inside;
    }
    a = b;
  }
  return inside;
}

std::vector<Polygon> polygons_of(std::vector<Ring> rings) {
  struct Outer {
    Polygon polygon;
    Box box;
    double area = 0;
  };
  std::vector<Outer> outers;
  std::vector<Ring> holes;
  for (Ring& ring : rings) {
    const double area = signed_area(ring);
    if (area > 0) {
      const Box box = box_of(ring);
      outers.push_back({{std::move(ring), {}}, box, area});
    } else if (area < 0) {
      holes.push_back(std::move(ring));
    }
  }
  // The first that holds a hole is the smallest.
  std::vector<std::size_t> by_area(outers.size());
  for (std::size_t i = 0; i < by_area.size(); ++i) by_area[i] = i;
  std::stable_sort(by_area.begin(), by_area.end(),
                   [&](std::size_t a, std::size_t b) { return outers[a].area < outers[b].area; });
  for (Ring& hole : holes) {
    // Corners of a hole may lie on the ring around it, the middle of an edge does not.
    const LonLat middle{(hole[0].longitude_deg + hole[1].longitude_deg) / 2,
                        (hole[0].latitude_deg + hole[1].latitude_deg) / 2};
    const auto around = std::find_if(by_area.begin(), by_area.end(), [&](std::size_t i) {
      return outers[i].box.holds(middle) && encloses(outers[i].polygon.outer, middle);
    });
    if (around != by_area.end()) outers[*around].polygon.holes.push_back(std::move(hole));
  }
  std::vector<Polygon> polygons;
  polygons.reserve(outers.size());
  for (Outer& outer : outers) polygons.push_back(std::move(outer.polygon));
  return polygons;
}

}  // namespace kakehashi
