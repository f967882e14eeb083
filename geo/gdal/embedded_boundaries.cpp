#include "geo/boundary/boundary_columns.hpp"
#include "geo/boundary/boundary_file.hpp"
#include "geo/boundary/label_place.hpp"
#include "geo/gdal/gdal_session.hpp"
#include "geo/gdal/layer_reader.hpp"
#include "geo/gdal/memory_file.hpp"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <array>
#include <utility>

namespace kakehashi {
namespace {

constexpr std::array<std::pair<const char*, BoundaryKind>, 4> layers{{
    {"countries", BoundaryKind::country},
    {"regions", BoundaryKind::region},
    {"claimed", BoundaryKind::claimed},
    {"lakes", BoundaryKind::lake},
}};

/// Appends a layer's features: codes in `code`, everything in UTF-8 and on WGS 84.
void append_layer(OGRLayer& layer, BoundaryKind kind, const std::string& file, BoundarySet& set,
                  std::vector<Diagnostic>& diagnostics) {
  LayerFeatures features = read_features(layer, {nullptr, Rings::are_sound, {}}, {}, file, diagnostics);
  const AttributeTable& table = features.attributes;
  const BoundaryColumns columns(table);
  const auto code = column_named(table, "code");
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    Boundary boundary;
    boundary.kind = kind;
    if (code) boundary.code = table.rows[i][*code];
    boundary.polygons = std::move(features.shapes[i].polygons);
    const std::optional<LonLat> label = columns.read(i, boundary);
    boundary.label = label ? *label : label_place(boundary.polygons);
    set.boundaries.push_back(std::move(boundary));
  }
}

}  // namespace

BoundaryResult load_embedded_boundaries(std::span<const unsigned char> gpkg) {
  BoundaryResult result;
  const std::string file = "boundaries.gpkg";
  const GdalSession session;
  const MemoryFile memory(gpkg, ".gpkg");
  const char* const drivers[] = {"GPKG", nullptr};
  const char* const options[] = {"IMMUTABLE=YES", nullptr};
  const GDALDatasetUniquePtr dataset(
      GDALDataset::Open(memory.name().c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers, options, nullptr));
  if (!dataset) {
    result.diagnostics.push_back({Severity::error, "file-unreadable", {file, session.last_message()}, file, 0, 0, {}});
    return result;
  }
  BoundarySet set;
  for (const auto& [name, kind] : layers) {
    OGRLayer* layer = dataset->GetLayerByName(name);
    if (layer == nullptr) continue;
    append_layer(*layer, kind, file, set, result.diagnostics);
  }
  if (set.boundaries.empty()) result.diagnostics.push_back({Severity::error, "no-polygons", {file}, file, 0, 0, {}});
  if (!has_errors(result.diagnostics)) result.set = std::move(set);
  return result;
}

}  // namespace kakehashi
