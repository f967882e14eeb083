#include "geo/gdal/polygon_reader.hpp"

#include "geo/gdal/gdal_compatibility.hpp"

#include <ogr_geometry.h>
#include <ogr_spatialref.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

namespace kakehashi {
namespace {

constexpr double widest_edge_deg = 1;

/// How much longitude an edge spans, signed. The short way round, except for an edge between both sides of the cut.
double span_deg(LonLat a, LonLat b) {
  const double span = b.longitude_deg - a.longitude_deg;
  if (std::abs(span) <= 180) return span;
  const bool whole_parallel = std::abs(a.longitude_deg) >= 180 && std::abs(b.longitude_deg) >= 180;
  return whole_parallel ? span : std::remainder(span, 360.0);
}

bool needs_points(LonLat a, LonLat b) {
  if (std::abs(b.longitude_deg - a.longitude_deg) <= widest_edge_deg) return false;
  constexpr double at_pole = 90 - 1e-9;
  if (std::abs(a.latitude_deg) >= at_pole && std::abs(b.latitude_deg) >= at_pole) return false;
  return std::abs(span_deg(a, b)) > widest_edge_deg;
}

double wrapped(double longitude_deg) {
  if (longitude_deg > 180) return longitude_deg - 360;
  if (longitude_deg < -180) return longitude_deg + 360;
  return longitude_deg;
}

/// Puts points into edges that span much longitude; the same ones from both sides of a shared edge.
void refine(Ring& ring) {
  bool any = false;
  for (std::size_t i = 0; i < ring.size() && !any; ++i) any = needs_points(ring[i], ring[(i + 1) % ring.size()]);
  if (!any) return;
  Ring out;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const LonLat a = ring[i];
    const LonLat b = ring[(i + 1) % ring.size()];
    out.push_back(a);
    if (!needs_points(a, b)) continue;
    const bool forward = std::pair(a.longitude_deg, a.latitude_deg) < std::pair(b.longitude_deg, b.latitude_deg);
    const LonLat from = forward ? a : b;
    const LonLat to = forward ? b : a;
    const double span = span_deg(from, to);
    const auto pieces = static_cast<int>(std::ceil(std::abs(span) / widest_edge_deg));
    for (int step = 1; step < pieces; ++step) {
      const double t = static_cast<double>(forward ? step : pieces - step) / pieces;
      out.push_back(
          {wrapped(from.longitude_deg + t * span), from.latitude_deg + t * (to.latitude_deg - from.latitude_deg)});
    }
  }
  ring.swap(out);
}

}  // namespace

void PolygonReader::forget_findings() {
  bad_.reset();
  short_rings_ = 0;
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
  polygons.push_back(std::move(polygon));
}

bool PolygonReader::read_ring(const OGRGeometry& curve, Ring& ring) {
  const OGRLinearRing& line = *curve.toLinearRing();
  const auto n = static_cast<std::size_t>(line.getNumPoints());
  ring.resize(n);
  if (n > 0) {
    line.getPoints(&ring[0].longitude_deg, sizeof(LonLat), &ring[0].latitude_deg, sizeof(LonLat));
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
  if (!bad_) refine(ring);
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
    point.longitude_deg = wrapped(point.longitude_deg);
    point.latitude_deg = std::clamp(point.latitude_deg, -90.0, 90.0);
  }
}

}  // namespace kakehashi
