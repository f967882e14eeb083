/// Polygons of a geometry, checked: what GDAL passes on unseen is found here.
#pragma once

#include "geo/boundary/boundary_set.hpp"

#include <cstddef>
#include <optional>

class OGRCoordinateTransformation;
class OGRGeometry;

namespace kakehashi {

/// Why a geometry cannot be used.
struct BadCoordinate {
  bool finite = true;  ///< False: not a number, or infinite. True: outside the globe.
  LonLat place;
};

/// Reads polygons, multipolygons, collections of them, and curved ones as chords.
class PolygonReader {
 public:
  /// `to_wgs84` may be null: the coordinates are longitude and latitude already.
  explicit PolygonReader(OGRCoordinateTransformation* to_wgs84 = nullptr) : to_wgs84_(to_wgs84) {}

  /// Appends the geometry's polygons. Longitudes from −360° to 360° are taken and brought to −180° to 180°. An edge
  /// that spans more than 1° of longitude gets points on the straight line between its ends, as a plane map draws it,
  /// so that from here on edges are great circles.
  void append(const OGRGeometry& geometry, std::vector<Polygon>& polygons);

  [[nodiscard]] const std::optional<BadCoordinate>& bad_coordinate() const { return bad_; }
  [[nodiscard]] std::size_t points() const { return points_; }            ///< Read so far.
  [[nodiscard]] std::size_t short_rings() const { return short_rings_; }  ///< With fewer than three points; left out.
  void forget_findings();

 private:
  void append_polygon(const OGRGeometry& geometry, std::vector<Polygon>& polygons);
  [[nodiscard]] bool read_ring(const OGRGeometry& curve, Ring& ring);
  void check(Ring& ring);

  OGRCoordinateTransformation* to_wgs84_;
  std::optional<BadCoordinate> bad_;
  std::size_t points_ = 0;
  std::size_t short_rings_ = 0;
};

}  // namespace kakehashi
