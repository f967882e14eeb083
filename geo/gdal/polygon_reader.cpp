#include "geo/gdal/polygon_reader.hpp"

#include "geo/boundary/mended_polygons.hpp"
#include "geo/boundary/placed_ring.hpp"
#include "geo/gdal/gdal_compatibility.hpp"

#include <ogr_geometry.h>
#include <ogr_spatialref.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

namespace kakehashi {
void PolygonReader::forget_findings() {
  bad_.reset();
  short_rings_ = 0;
  crosses_ = tangled_ = false;
  numbers_.begin_feature();
}

void PolygonReader::append(const OGRGeometry& geometry, std::vector<Polygon>& polygons) {
  switch (wkbFlatten(geometry.getGeometryType())) {
    case wkbPolygon:
      append_polygon(geometry, polygons);
      break;
    case wkbMultiPolygon:
    case wkbGeometryCollection:
      for (const OGRGeometry* member : *geometry.toGeometryCollection()) append(*member, polygons);
      break;
    case wkbCurvePolygon:
    case wkbMultiSurface: {
      const std::unique_ptr<OGRGeometry> chords(geometry.getLinearGeometry());
      if (chords && !chords->hasCurveGeometry(TRUE)) append(*chords, polygons);
      break;
    }
    default:
      break;  // points and lines bound nothing
  }
}

void PolygonReader::append_polygon(const OGRGeometry& geometry, std::vector<Polygon>& polygons) {
  const OGRPolygon& source = *geometry.toPolygon();
  const OGRLinearRing* outer = source.getExteriorRing();
  if (outer == nullptr || outer->IsEmpty()) return;
  Polygon polygon;
  if (!read_ring(*outer, polygon.outer)) return;
  for (int i = 0; i < source.getNumInteriorRings(); ++i) {
    Ring hole;
    if (read_ring(*source.getInteriorRing(i), hole)) polygon.holes.push_back(std::move(hole));
  }
  if (rings_ == Rings::are_sound || bad_ || needs_too_many_) {
    polygons.push_back(std::move(polygon));
    return;
  }
  const Mending mending = append_mended(std::move(polygon), polygons);
  crosses_ |= mending == Mending::crossings;
  tangled_ |= mending == Mending::too_tangled;
}

bool PolygonReader::read_ring(const OGRGeometry& curve, Ring& ring) {
  const OGRLinearRing& line = *curve.toLinearRing();
  const auto n = static_cast<std::size_t>(line.getNumPoints());
  ring.resize(n);
  if (n > 0) {
    line.getPoints(&ring[0].longitude_deg, sizeof(LonLat), &ring[0].latitude_deg, sizeof(LonLat));
  }
  if (rings_ == Rings::may_cross) {
    for (const LonLat& point : ring) numbers_.add(point.longitude_deg, point.latitude_deg);
  }
  if (to_wgs84_ != nullptr && n > 0) {
    std::vector<double> x(n), y(n);
    line.getPoints(x.data(), sizeof(double), y.data(), sizeof(double));
    std::vector<int> success(n);
    transform(*to_wgs84_, x, y, success);
    for (std::size_t i = 0; i < n; ++i) {
      ring[i] = success[i] != 0 ? LonLat{x[i], y[i]} : LonLat{HUGE_VAL, HUGE_VAL};
    }
  }
  while (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
  check(ring);
  if (ring.size() < 3) {
    ++short_rings_;
    return false;
  }
  const std::size_t written = ring.size();
  if (!bad_ && !needs_too_many_) {
    needs_too_many_ = !place_on_sphere(ring, may_add_);
    may_add_ -= ring.size() - written;
  }
  points_ += ring.size();
  return true;
}

void PolygonReader::check(Ring& ring) {
  for (LonLat& point : ring) {
    const bool finite = std::isfinite(point.longitude_deg) && std::isfinite(point.latitude_deg);
    // A hair of rounding beyond the pole or the antimeridian is no mistake.
    const bool on_globe = finite && std::abs(point.longitude_deg) <= 360 && std::abs(point.latitude_deg) <= 90 + 1e-6;
    if (!on_globe) {
      if (!bad_) bad_ = BadCoordinate{finite, point};
      return;
    }
    point.latitude_deg = std::clamp(point.latitude_deg, -90.0, 90.0);
  }
}

}  // namespace kakehashi
