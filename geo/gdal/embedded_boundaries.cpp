#include "geo/gdal/gdal_functions.hpp"
#include "geo/gdal/gdal_session.hpp"
#include "geo/gdal/layer_reader.hpp"

#include <cpl_vsi.h>
#include <fmt/format.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <array>
#include <utility>

namespace kakehashi {
namespace {

/// Bytes under a name of their own in GDAL's memory file system, not copied.
class MemoryFile {
 public:
  explicit MemoryFile(std::span<const unsigned char> bytes)
      // The address of a living object is nobody else's name.
      : name_(fmt::format("/vsimem/kakehashi-{}.gpkg", static_cast<const void*>(this))) {
    // GDAL asks for writable bytes; the file is only opened for reading.
    VSILFILE* file = VSIFileFromMemBuffer(name_.c_str(), const_cast<GByte*>(bytes.data()), bytes.size(), FALSE);
    if (file != nullptr) VSIFCloseL(file);
  }
  ~MemoryFile() { VSIUnlink(name_.c_str()); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  [[nodiscard]] const std::string& name() const { return name_; }

 private:
  std::string name_;
};

constexpr std::array<std::pair<const char*, BoundaryKind>, 4> layers{{
    {"countries", BoundaryKind::country},
    {"regions", BoundaryKind::region},
    {"claimed", BoundaryKind::claimed},
    {"lakes", BoundaryKind::lake},
}};

}  // namespace

BoundaryResult through_gdal::load_embedded_boundaries(std::span<const unsigned char> gpkg) {
  BoundaryResult result;
  const std::string file = "boundaries.gpkg";
  const GdalSession session;
  const MemoryFile memory(gpkg);
  const char* const drivers[] = {"GPKG", nullptr};
  const char* const options[] = {"IMMUTABLE=YES", nullptr};
  const GDALDatasetUniquePtr dataset(
      GDALDataset::Open(memory.name().c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers, options, nullptr));
  if (!dataset) {
    result.diagnostics.push_back({Severity::error, "file-unreadable", {file, session.last_message()}, file, 0, 0, {}});
    return result;
  }
  BoundarySet set;
  std::size_t points = 0;
  for (const auto& [name, kind] : layers) {
    OGRLayer* layer = dataset->GetLayerByName(name);
    if (layer == nullptr) continue;
    read_layer(*layer, {kind, file, {}, true}, {}, points, set, result.diagnostics);
  }
  if (set.boundaries.empty()) result.diagnostics.push_back({Severity::error, "no-polygons", {file}, file, 0, 0, {}});
  if (!has_errors(result.diagnostics)) result.set = std::move(set);
  return result;
}

}  // namespace kakehashi
