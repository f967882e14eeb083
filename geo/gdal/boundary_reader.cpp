#include "geo/boundary/boundary_file.hpp"

#include "geo/boundary/clean_text.hpp"
#include "geo/boundary/file_companions.hpp"
#include "geo/boundary/file_format.hpp"
#include "geo/boundary/json_encoding.hpp"
#include "geo/boundary/json_faults.hpp"
#include "geo/files/utf8_path.hpp"
#include "geo/gdal/gdal_session.hpp"
#include "geo/gdal/layer_crs.hpp"
#include "geo/gdal/layer_reader.hpp"
#include "geo/gdal/memory_file.hpp"
#include "geo/gdal/region_builder.hpp"
#include "geo/geopackage/log_merging.hpp"
#include "geo/geopackage/schema_check.hpp"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <optional>
#include <utility>
#include <vector>

namespace kakehashi {
namespace {

GDALDatasetUniquePtr open(const KnownFile& file, const std::string& name) {
  const char* const drivers[] = {file.driver.c_str(), nullptr};
  std::vector<const char*> options;
  // Immutable: SQLite makes no files for locks. Only what the file itself calls its layers is looked at.
  if (file.driver == "GPKG") options = {"IMMUTABLE=YES", "LIST_ALL_TABLES=NO"};
  if (file.driver == "ESRI Shapefile") options = {"ENCODING="};  // bytes as they are: what they mean is found out here
  if (file.driver == "GeoJSON") options = {"FLATTEN_NESTED_ATTRIBUTES=YES"};
  options.push_back(nullptr);
  // No list of siblings: GDAL does not look through the folder.
  return GDALDatasetUniquePtr(
      GDALDataset::Open(name.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers, options.data(), nullptr));
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

class FileReading {
 public:
  FileReading(const BoundarySource& source, const BoundaryLimits& limits, const RegionNaming& naming,
              const ReadingProgress& progress)
      : source_(source), limits_(limits), naming_(naming), progress_(progress) {}

  BoundaryResult read() {
    file_ = examine_file(source_.file, limits_, result_.diagnostics);
    if (!file_ || !read_json_text()) return std::move(result_);
    if (file_->driver == "GPKG" && !read_schema()) return std::move(result_);
    const GdalSession session;
    std::optional<MemoryFile> memory;
    if (!database_.empty()) memory.emplace(database_, ".gpkg");
    if (!json_.text.empty()) {
      memory.emplace(std::span{reinterpret_cast<const unsigned char*>(json_.text.data()), json_.text.size()},
                     ".geojson");
    }
    const GDALDatasetUniquePtr dataset = open(*file_, memory ? memory->name() : file_->absolute_path);
    if (!dataset) {
      refuse_damaged(session, "format-unknown");
      return std::move(result_);
    }
    OGRLayer* layer = source_.layer.empty() ? best_layer(*dataset) : dataset->GetLayerByName(source_.layer.c_str());
    if (layer == nullptr && source_.layer.empty()) {
      refuse("no-polygons", {source_.file});
    } else if (layer == nullptr) {
      refuse("layer-unknown", {source_.layer, known_layers(*dataset)});
    } else {
      read_layer(*layer, session);
    }
    if (has_errors(result_.diagnostics)) {
      result_.set.reset();
      // What else was noticed of a file that cannot be used helps nobody.
      std::erase_if(result_.diagnostics, [](const Diagnostic& finding) { return finding.severity == Severity::note; });
    }
    result_.diagnostics = gather_equal(std::move(result_.diagnostics), max_of_a_code);
    return std::move(result_);
  }

 private:
  static constexpr std::size_t max_of_a_code = 20;

  void refuse(std::string code, std::vector<std::string> arguments) {
    Diagnostic finding;
    finding.code = std::move(code);
    finding.arguments = std::move(arguments);
    finding.file = source_.file;
    result_.diagnostics.push_back(std::move(finding));
  }

  /// False when reading a GeoPackage would run what its author wrote. One with a log becomes a file in memory.
  bool read_schema() {
    if (auto finding = unfit_schema(file_->absolute_path, source_.file)) {
      result_.diagnostics.push_back(std::move(*finding));
      return false;
    }
    if (!has_write_ahead_log(file_->absolute_path)) return true;
    auto merged = merged_with_log(file_->absolute_path);
    if (!merged) {
      refuse("boundaries-damaged", {source_.file});
      return false;
    }
    database_ = std::move(*merged);
    return true;
  }

  /// Text of GeoJSON that is not in UTF-8; false when it cannot be told what it is in.
  bool read_json_text() {
    if (file_->driver != "GeoJSON") return true;
    auto encoding = json_encoding(utf8_path(file_->absolute_path));
    if (!encoding) {
      refuse("file-unreadable", {source_.file});
      return false;
    }
    json_ = std::move(*encoding);
    if (json_.is_utf8 || !json_.text.empty()) return true;
    if (json_.bad_byte > 0) {
      refuse("text-not-utf8-at", {std::to_string(json_.bad_byte)});
    } else {
      refuse("text-unclear-utf8", {});
    }
    return false;
  }

  /// Says what is wrong with a file that GDAL cannot read to its end; its own words only where nothing better is known.
  void refuse_damaged(const GdalSession& session, const char* otherwise) {
    if (session.has_said("OGR_GEOJSON_MAX_OBJ_SIZE")) return refuse("feature-too-large", {source_.file});
    // GDAL says so of whatever is longer than its reader takes, texts among them.
    if (session.has_said("Too many characters")) return refuse("attribute-too-long", {source_.file});
    if (file_->driver == "GeoJSON") {
      auto faults = json_faults(utf8_path(file_->absolute_path), json_.text, source_.file);
      if (!faults.empty()) {
        result_.diagnostics.insert(result_.diagnostics.end(), faults.begin(), faults.end());
        return;
      }
    }
    if (session.last_message().empty()) {
      refuse(otherwise, {source_.file});
    } else if (file_->driver == "ESRI Shapefile") {
      refuse("shapefile-damaged", {source_.file});
    } else {
      refuse("boundaries-damaged", {source_.file});
    }
  }

  void read_layer(OGRLayer& layer, const GdalSession& session) {
    const bool is_shapefile = file_->driver == "ESRI Shapefile";
    const bool says_crs = is_shapefile && companion(utf8_path(file_->absolute_path), ".prj").has_value();
    const LayerCrs crs = crs_of(layer, says_crs);
    const RegionFile file{source_, *file_, crs, json_.encoding};
    if (!check_crs(file, result_.diagnostics)) return;
    CPLErrorReset();
    LayerFeatures features = read_features(layer, {crs.to_wgs84.get(), Rings::may_cross, progress_}, limits_,
                                           source_.file, result_.diagnostics);
    if (has_errors(result_.diagnostics)) return;
    if (!session.last_error().empty() && crs.to_wgs84 == nullptr) {
      // Where GDAL stopped in the middle of a damaged file, what is missing would not be noticed.
      refuse_damaged(session, "no-polygons");
      return;
    }
    if (features.shapes.empty()) {
      refuse("no-polygons", {clean_utf8(layer.GetName())});
      return;
    }
    BoundarySet set = build_regions(std::move(features), file, naming_, result_.diagnostics);
    if (set.boundaries.empty() && !has_errors(result_.diagnostics))
      refuse("no-polygons", {clean_utf8(layer.GetName())});
    result_.set = std::move(set);
  }

  const BoundarySource& source_;
  const BoundaryLimits& limits_;
  const RegionNaming& naming_;
  const ReadingProgress& progress_;
  BoundaryResult result_;
  std::optional<KnownFile> file_;
  JsonEncoding json_;
  std::vector<unsigned char> database_;  ///< A GeoPackage with its log; empty: the file is read itself.
};

}  // namespace

BoundaryResult load_boundaries(const BoundarySource& source, const BoundaryLimits& limits, const RegionNaming& naming,
                               const ReadingProgress& progress) {
  return FileReading{source, limits, naming, progress}.read();
}

}  // namespace kakehashi
