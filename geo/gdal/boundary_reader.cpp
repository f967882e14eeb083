#include "geo/gdal/gdal_functions.hpp"

#include "geo/boundary/clean_text.hpp"
#include "geo/boundary/file_format.hpp"
#include "geo/boundary/utf8_path.hpp"
#include "geo/gdal/gdal_session.hpp"
#include "geo/gdal/layer_reader.hpp"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <system_error>
#include <utility>

namespace kakehashi {
namespace {

/// True when a writer has changes of a GeoPackage in its log, so that the file alone is not up to date.
bool has_write_ahead_log(const std::string& path) {
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(utf8_path(path + "-wal"), error);
  return !error && size > 0;
}

GDALDatasetUniquePtr open(const KnownFile& file) {
  const char* const drivers[] = {file.driver.c_str(), nullptr};
  // Immutable: SQLite makes no files for locks. A log that is there already has to be read.
  const bool immutable = file.driver == "GPKG" && !has_write_ahead_log(file.absolute_path);
  const char* const options[] = {immutable ? "IMMUTABLE=YES" : nullptr, nullptr};
  // No list of siblings: GDAL does not look through the folder.
  return GDALDatasetUniquePtr(
      GDALDataset::Open(file.absolute_path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers, options, nullptr));
}

/// 2: declared to hold polygons; 1: may hold some; 0: holds other things.
int promise_of_polygons(OGRLayer& layer) {
  switch (wkbFlatten(layer.GetGeomType())) {
    case wkbPolygon:
    case wkbMultiPolygon:
    case wkbCurvePolygon:
    case wkbMultiSurface:
      return 2;
    case wkbUnknown:
    case wkbGeometryCollection:
      return 1;
    default:
      return 0;
  }
}

OGRLayer* best_layer(GDALDataset& dataset) {
  OGRLayer* best = nullptr;
  for (OGRLayer* layer : dataset.GetLayers()) {
    if (best == nullptr || promise_of_polygons(*layer) > promise_of_polygons(*best)) best = layer;
  }
  return best;
}

std::string known_layers(GDALDataset& dataset) {
  std::string out;
  for (OGRLayer* layer : dataset.GetLayers()) {
    if (!out.empty()) out += ", ";
    out += clean_utf8(layer->GetName());
  }
  return out;
}

}  // namespace

BoundaryResult through_gdal::load_boundaries(const BoundarySource& source, const BoundaryLimits& limits) {
  BoundaryResult result;
  const auto refuse = [&](std::string code, std::vector<std::string> arguments) {
    result.diagnostics.push_back({Severity::error, std::move(code), std::move(arguments), source.file, 0, 0, {}});
    return std::move(result);
  };
  const std::optional<KnownFile> file = examine_file(source.file, limits, result.diagnostics);
  if (!file) return result;
  const GdalSession session;
  const GDALDatasetUniquePtr dataset = open(*file);
  if (!dataset) {
    const std::string message = clean_utf8(session.last_message());
    if (message.empty()) return refuse("format-unknown", {source.file});  // it only begins as if it were one of ours
    return refuse("file-unreadable", {source.file, message});
  }
  OGRLayer* layer = source.layer.empty() ? best_layer(*dataset) : dataset->GetLayerByName(source.layer.c_str());
  if (layer == nullptr && source.layer.empty()) return refuse("no-polygons", {source.file});
  if (layer == nullptr) return refuse("layer-unknown", {source.layer, known_layers(*dataset)});

  BoundarySet set;
  std::size_t points = 0;
  read_layer(*layer, {BoundaryKind::region, source.file, source.key, false}, limits, points, set, result.diagnostics);
  if (has_errors(result.diagnostics)) return result;
  if (set.boundaries.empty()) {
    // Where GDAL stopped in the middle of a damaged file, its reason says more than that nothing was found.
    const std::string message = clean_utf8(session.last_message());
    if (!message.empty()) return refuse("file-unreadable", {source.file, message});
    return refuse("no-polygons", {clean_utf8(layer->GetName())});
  }
  result.set = std::move(set);
  return result;
}

}  // namespace kakehashi
