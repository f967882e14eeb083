#include "geo/gdal/layer_crs.hpp"

#include "geo/boundary/clean_text.hpp"

#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>

#include <string_view>

namespace kakehashi {

LayerCrs::LayerCrs() = default;
LayerCrs::~LayerCrs() = default;
LayerCrs::LayerCrs(LayerCrs&&) noexcept = default;
LayerCrs& LayerCrs::operator=(LayerCrs&&) noexcept = default;

LayerCrs crs_of(OGRLayer& layer, bool says_one) {
  LayerCrs crs;
  const OGRSpatialReference* own = layer.GetSpatialRef();
  if (own == nullptr || own->IsEmpty()) {
    crs.state = says_one ? CrsState::unreadable : CrsState::unknown;
    return crs;
  }
  const char* name = own->GetName();
  crs.name = name == nullptr ? std::string() : clean_utf8(name);
  // What GeoPackages without a coordinate system say.
  if (std::string_view(crs.name).starts_with("Undefined ")) return crs;
  crs.is_geographic = own->IsGeographic() != 0;
  if (own->IsLocal() != 0 || own->IsVertical() != 0) {
    crs.state = CrsState::local;
    return crs;
  }
  OGRSpatialReference wgs84;
  wgs84.importFromEPSG(4326);
  wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  OGRSpatialReference source(*own);
  source.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  if (source.IsSame(&wgs84) != 0) {
    crs.state = CrsState::degrees;
    return crs;
  }
  crs.to_wgs84.reset(OGRCreateCoordinateTransformation(&source, &wgs84));
  crs.state = crs.to_wgs84 ? CrsState::other : CrsState::unreadable;
  return crs;
}

}  // namespace kakehashi
