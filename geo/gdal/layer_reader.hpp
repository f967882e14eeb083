/// Features of one layer of a boundary file, as they stand there.
#pragma once

#include "geo/boundary/attribute_table.hpp"
#include "geo/boundary/boundary_file.hpp"
#include "geo/boundary/coordinate_numbers.hpp"
#include "geo/gdal/polygon_reader.hpp"

#include <cstddef>
#include <string>
#include <vector>

class OGRCoordinateTransformation;
class OGRFeatureDefn;
class OGRLayer;

namespace kakehashi {

/// What was found in a feature's polygons.
struct ShapeFindings {
  std::optional<BadCoordinate> bad_coordinate;
  bool has_short_ring = false;
  bool crosses = false;
  bool is_tangled = false;
};

/// A feature's polygons, and which feature of the layer it is.
struct FeatureShape {
  std::size_t number = 0;  ///< From 1.
  std::vector<Polygon> polygons;
  ShapeFindings findings;
};

/// The features with polygons: what they are called and their shapes, in the same order.
struct LayerFeatures {
  AttributeTable attributes;
  std::vector<FeatureShape> shapes;
  CoordinateNumbers numbers;  ///< As they stand in the file.
  std::size_t points = 0;
};

struct LayerReading {
  OGRCoordinateTransformation* to_wgs84 = nullptr;  ///< Null: the coordinates are longitude and latitude.
  Rings rings = Rings::may_cross;
  ReadingProgress progress{};
};

/// The columns of a layer, with their names as bytes.
[[nodiscard]] std::vector<AttributeColumn> columns_of(const OGRFeatureDefn& definition);

/// Reads all features. Text is not decoded. What exceeds the limits is an error in `diagnostics`.
[[nodiscard]] LayerFeatures read_features(OGRLayer& layer, const LayerReading& reading, const BoundaryLimits& limits,
                                          const std::string& file, std::vector<Diagnostic>& diagnostics);

}  // namespace kakehashi
