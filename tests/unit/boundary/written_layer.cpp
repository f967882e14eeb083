#include "tests/unit/boundary/written_layer.hpp"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <set>
#include <stdexcept>

namespace kakehashi::test {

void write_layers(const std::string& driver, const std::string& path, const std::vector<WrittenLayer>& layers) {
  RegisterOGRGeoPackage();
  RegisterOGRGeoJSON();
  RegisterOGRShape();
  GDALDriver* format = GetGDALDriverManager()->GetDriverByName(driver.c_str());
  GDALDatasetUniquePtr dataset(format->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
  if (!dataset) throw std::runtime_error("cannot create " + path);
  for (const WrittenLayer& written : layers) {
    OGRSpatialReference crs;
    if (written.epsg > 0) crs.importFromEPSG(written.epsg);
    crs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    std::string encoding = "ENCODING=" + written.encoding;
    char* shapefile_options[] = {encoding.data(), nullptr};
    OGRLayer* layer = dataset->CreateLayer(written.name.c_str(), written.epsg > 0 ? &crs : nullptr, wkbUnknown,
                                           driver == "ESRI Shapefile" ? shapefile_options : nullptr);
    std::set<std::string> columns;
    for (const WrittenFeature& feature : written.features) {
      for (const auto& attribute : feature.attributes) columns.insert(attribute.first);
    }
    for (const std::string& column : columns) {
      OGRFieldDefn field(column.c_str(), OFTString);
      layer->CreateField(&field);
    }
    for (const WrittenFeature& source : written.features) {
      OGRFeature feature(layer->GetLayerDefn());
      for (const auto& [column, value] : source.attributes) feature.SetField(column.c_str(), value.c_str());
      OGRGeometry* geometry = nullptr;
      if (!source.wkt.empty()) OGRGeometryFactory::createFromWkt(source.wkt.c_str(), nullptr, &geometry);
      if (geometry != nullptr) feature.SetGeometryDirectly(geometry);
      if (layer->CreateFeature(&feature) != OGRERR_NONE) throw std::runtime_error("cannot write to " + path);
    }
  }
}

}  // namespace kakehashi::test
