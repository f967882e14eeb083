/// GDAL, narrowed to what boundary files need.
#pragma once

#include <string>
#include <string_view>

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
  /// Whether anything that it said holds these words.
  [[nodiscard]] bool has_said(std::string_view words) const;
  /// What it said last, if it was an error and no warning.
  [[nodiscard]] std::string last_error() const;

 private:
  std::string said_;  ///< The first things it said, one after the other.
};

}  // namespace kakehashi
