#include "geo/gdal/layer_reader.hpp"

#include "geo/boundary/label_place.hpp"
#include "geo/gdal/attributes.hpp"
#include "geo/gdal/polygon_reader.hpp"

#include <fmt/format.h>
#include <ogrsf_frmts.h>

#include <memory>
#include <unordered_set>
#include <utility>

namespace kakehashi {
namespace {

using Transformation = std::unique_ptr<OGRCoordinateTransformation>;

/// From the layer's CRS to longitude and latitude on WGS 84; null when it has these already, or no CRS.
Transformation to_wgs84(OGRLayer& layer) {
  const OGRSpatialReference* own = layer.GetSpatialRef();
  if (own == nullptr) return nullptr;
  OGRSpatialReference wgs84;
  wgs84.importFromEPSG(4326);
  wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  OGRSpatialReference source(*own);
  source.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  if (source.IsSame(&wgs84) != 0) return nullptr;
  return Transformation(OGRCreateCoordinateTransformation(&source, &wgs84));
}

/// How many features with bad coordinates are told one by one.
constexpr std::size_t most_bad_features = 20;

class LayerReading {
 public:
  LayerReading(const LayerRequest& request, const BoundaryLimits& limits, std::size_t& points,
               std::vector<Diagnostic>& diagnostics)
      : request_(request), limits_(limits), points_(points), diagnostics_(diagnostics) {}

  void read(OGRLayer& layer, BoundarySet& set) {
    const Attributes attributes(*layer.GetLayerDefn(), request_.key);
    if (!request_.key.empty() && !attributes.has_key()) {
      find(Severity::error, "key-unknown", {request_.key, attributes.known_columns()});
      return;
    }
    const Transformation transformation = request_.is_longitude_latitude ? nullptr : to_wgs84(layer);
    PolygonReader polygons(transformation.get());
    layer.ResetReading();
    for (std::size_t number = 1; bad_features_ < most_bad_features; ++number) {
      const std::unique_ptr<OGRFeature> feature(layer.GetNextFeature());
      if (!feature) break;
      if (set.boundaries.size() >= limits_.features) {
        find(Severity::error, "too-many-features", {std::to_string(limits_.features)});
        return;
      }
      Boundary boundary;
      boundary.kind = request_.kind;
      const std::optional<LonLat> label = attributes.read(*feature, boundary);
      if (!read_polygons(*feature, number, polygons, boundary)) continue;
      if (points_ + polygons.points() > limits_.points) {
        find(Severity::error, "too-many-points", {std::to_string(limits_.points)});
        return;
      }
      check_code(boundary, number);
      boundary.label = label ? *label : label_place(boundary.polygons);
      set.boundaries.push_back(std::move(boundary));
    }
    points_ += polygons.points();
  }

 private:
  void find(Severity severity, std::string code, std::vector<std::string> arguments) {
    diagnostics_.push_back({severity, std::move(code), std::move(arguments), request_.file, 0, 0, {}});
  }

  /// False when the feature has no polygon that can be used.
  bool read_polygons(const OGRFeature& feature, std::size_t number, PolygonReader& reader, Boundary& boundary) {
    const OGRGeometry* geometry = feature.GetGeometryRef();
    if (geometry == nullptr || geometry->IsEmpty()) return false;
    reader.forget_findings();
    reader.append(*geometry, boundary.polygons);
    const std::string name = boundary.code.empty() ? std::to_string(number) : boundary.code;
    if (const auto& bad = reader.bad_coordinate()) {
      ++bad_features_;
      if (bad->finite) {
        find(Severity::error, "coordinate-out-of-range",
             {name, fmt::format("{:.6g}", bad->place.longitude_deg), fmt::format("{:.6g}", bad->place.latitude_deg)});
      } else {
        find(Severity::error, "coordinate-not-finite", {name});
      }
      return false;
    }
    if (reader.short_rings() > 0) find(Severity::warning, "ring-too-short", {name});
    return !boundary.polygons.empty();
  }

  void check_code(const Boundary& boundary, std::size_t number) {
    if (boundary.code.empty()) {
      find(Severity::warning, "boundary-code-missing", {std::to_string(number)});
    } else if (!codes_.insert(boundary.code).second) {
      find(Severity::warning, "boundary-code-twice", {boundary.code});
    }
  }

  const LayerRequest& request_;
  const BoundaryLimits& limits_;
  std::size_t& points_;
  std::vector<Diagnostic>& diagnostics_;
  std::size_t bad_features_ = 0;
  std::unordered_set<std::string> codes_;
};

}  // namespace

void read_layer(OGRLayer& layer, const LayerRequest& request, const BoundaryLimits& limits, std::size_t& points,
                BoundarySet& set, std::vector<Diagnostic>& diagnostics) {
  LayerReading(request, limits, points, diagnostics).read(layer, set);
}

}  // namespace kakehashi
