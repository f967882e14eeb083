/// Polygons of a geometry, checked: what GDAL passes on unseen is found here.
#pragma once

#include "geo/boundary/boundary_set.hpp"
#include "geo/boundary/coordinate_numbers.hpp"

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

/// Whether rings may cross.
enum class Rings { may_cross, are_sound };

/// Reads polygons, multipolygons, collections of them, and curved ones as chords.
class PolygonReader {
 public:
  /// `to_wgs84` may be null: the coordinates are longitude and latitude already. Rings that may cross are taken apart.
  /// At most `max_added` points are put into wide edges.
  PolygonReader(OGRCoordinateTransformation* to_wgs84, Rings rings, std::size_t max_added)
      : to_wgs84_(to_wgs84), rings_(rings), may_add_(max_added) {}

  /// Appends the geometry's polygons, as place_on_sphere() has them. Longitudes from −360° to 360° are taken.
  void append(const OGRGeometry& geometry, std::vector<Polygon>& polygons);

  [[nodiscard]] const std::optional<BadCoordinate>& bad_coordinate() const { return bad_; }
  [[nodiscard]] std::size_t points() const { return points_; }            ///< Read so far.
  [[nodiscard]] bool needs_too_many() const { return needs_too_many_; }   ///< More points than may be added.
  [[nodiscard]] std::size_t short_rings() const { return short_rings_; }  ///< With fewer than three points; left out.
  [[nodiscard]] bool crosses() const { return crosses_; }                 ///< Rings crossed and were taken apart.
  [[nodiscard]] bool is_tangled() const { return tangled_; }              ///< They cross too often for that.
  void forget_findings();

  /// The numbers of all geometries as they stand in the file.
  [[nodiscard]] const CoordinateNumbers& numbers() const { return numbers_; }

 private:
  void append_polygon(const OGRGeometry& geometry, std::vector<Polygon>& polygons);
  [[nodiscard]] bool read_ring(const OGRGeometry& curve, Ring& ring);
  void check(Ring& ring);

  OGRCoordinateTransformation* to_wgs84_;
  Rings rings_;
  CoordinateNumbers numbers_;
  std::optional<BadCoordinate> bad_;
  std::size_t points_ = 0;
  std::size_t short_rings_ = 0;
  std::size_t may_add_;
  bool needs_too_many_ = false;
  bool crosses_ = false;
  bool tangled_ = false;
};

}  // namespace kakehashi
