/// GDAL, narrowed to what boundary files need.
#pragma once

#include <string>

namespace kakehashi {

/// While one lives, GDAL in this thread reads GeoPackage, GeoJSON and shapefiles only, keeps its messages to itself,
/// writes nothing beside a file, and GDAL in this process reaches no network.
class GdalSession {
 public:
  GdalSession();
  ~GdalSession();
  GdalSession(const GdalSession&) = delete;
  GdalSession& operator=(const GdalSession&) = delete;

  /// What GDAL said last; empty when it said nothing.
  [[nodiscard]] std::string last_message() const;
};

}  // namespace kakehashi
