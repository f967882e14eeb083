#include "geo/gdal/layer_reader.hpp"

#include <ogrsf_frmts.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace kakehashi {
namespace {

Diagnostic exceeded(const char* code, std::size_t limit, const std::string& file) {
  Diagnostic finding;
  finding.code = code;
  finding.arguments = {std::to_string(limit)};
  finding.file = file;
  return finding;
}

std::vector<std::string> cells_of(OGRFeature& feature) {
  const int n = feature.GetFieldCount();
  std::vector<std::string> cells;
  cells.reserve(static_cast<std::size_t>(n));
  for (int i = 0; i < n; ++i) {
    const bool is_text = feature.GetFieldDefnRef(i)->GetType() != OFTBinary;
    cells.emplace_back(is_text && feature.IsFieldSetAndNotNull(i) ? feature.GetFieldAsString(i) : "");
  }
  return cells;
}

}  // namespace

std::vector<AttributeColumn> columns_of(const OGRFeatureDefn& definition) {
  std::vector<AttributeColumn> columns;
  for (int i = 0; i < definition.GetFieldCount(); ++i) {
    const OGRFieldDefn& field = *definition.GetFieldDefn(i);
    const bool has_width = field.GetType() == OFTString && field.GetWidth() > 0;
    columns.push_back({field.GetNameRef(), has_width ? static_cast<std::size_t>(field.GetWidth()) : 0});
  }
  return columns;
}

LayerFeatures read_features(OGRLayer& layer, const LayerReading& reading, const BoundaryLimits& limits,
                            const std::string& file, std::vector<Diagnostic>& diagnostics) {
  LayerFeatures out;
  out.attributes.columns = columns_of(*layer.GetLayerDefn());
  std::size_t cells = 0;
  PolygonReader polygons(reading.to_wgs84, reading.rings, limits.added_points);
  // Not counted where counting means reading; negative then.
  const auto expected = static_cast<double>(reading.progress ? layer.GetFeatureCount(FALSE) : -1);
  layer.ResetReading();
  for (std::size_t number = 1;; ++number) {
    const std::unique_ptr<OGRFeature> feature(layer.GetNextFeature());
    if (!feature) break;
    // Those without polygons cost time, too.
    if (number > limits.features) {
      diagnostics.push_back(exceeded("too-many-features", limits.features, file));
      break;
    }
    if (expected > 0) reading.progress(static_cast<double>(number) / expected);
    const OGRGeometry* geometry = feature->GetGeometryRef();
    if (geometry == nullptr || geometry->IsEmpty()) continue;
    FeatureShape shape;
    shape.number = number;
    polygons.forget_findings();
    polygons.append(*geometry, shape.polygons);
    if (polygons.points() > limits.points) {
      diagnostics.push_back(exceeded("too-many-points", limits.points, file));
      break;
    }
    if (polygons.needs_too_many()) {
      diagnostics.push_back(exceeded("too-many-wide-edges", limits.added_points, file));
      break;
    }
    shape.findings = {polygons.bad_coordinate(), polygons.short_rings() > 0, polygons.crosses(), polygons.is_tangled()};
    if (shape.polygons.empty() && !shape.findings.bad_coordinate && !shape.findings.has_short_ring) continue;
    out.shapes.push_back(std::move(shape));
    cells += out.attributes.columns.size();
    if (cells > limits.cells) {
      diagnostics.push_back(exceeded("too-many-cells", limits.cells, file));
      break;
    }
    out.attributes.rows.push_back(cells_of(*feature));
  }
  out.numbers = polygons.numbers();
  out.points = polygons.points();
  return out;
}

}  // namespace kakehashi
