#include "geo/boundary/boundary_file.hpp"

#include "geo/gdal/gdal_functions.hpp"

namespace kakehashi {

namespace {

BoundaryResult unreadable(const std::string& file) {
  BoundaryResult result;
  result.diagnostics.push_back({Severity::error, "file-unreadable", {file, gdal_access().why}, file, 0, 0, {}});
  return result;
}

}  // namespace

BoundaryResult load_boundaries(const BoundarySource& source, const BoundaryLimits& limits, const RegionNaming& naming) {
  const GdalFunctions* gdal = gdal_access().functions;
  return gdal != nullptr ? gdal->load_boundaries(source, limits, naming) : unreadable(source.file);
}

BoundaryResult load_embedded_boundaries(std::span<const unsigned char> gpkg) {
  const GdalFunctions* gdal = gdal_access().functions;
  return gdal != nullptr ? gdal->load_embedded_boundaries(gpkg) : unreadable("boundaries.gpkg");
}

}  // namespace kakehashi
