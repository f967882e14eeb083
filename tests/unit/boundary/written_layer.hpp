/// Layers that tests write through GDAL and read back through ours.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace kakehashi::test {

struct WrittenFeature {
  std::map<std::string, std::string> attributes;
  std::string wkt;
};

struct WrittenLayer {
  std::string name;
  std::vector<WrittenFeature> features;
  int epsg = 4326;                 ///< 0: none.
  std::string encoding = "UTF-8";  ///< Of a shapefile; empty: bytes as they are, and no .cpg.
};

/// Writes layers with GDAL's driver of that name; text columns for every attribute that a feature has.
void write_layers(const std::string& driver, const std::string& path, const std::vector<WrittenLayer>& layers);

}  // namespace kakehashi::test
