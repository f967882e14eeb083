/// The coordinate system of a layer and the way from it to longitude and latitude.
#pragma once

#include <memory>
#include <string>

class OGRCoordinateTransformation;
class OGRLayer;

namespace kakehashi {

enum class CrsState {
  unknown,     ///< The file names none.
  degrees,     ///< Longitude and latitude on WGS 84.
  other,       ///< Has to be transformed.
  unreadable,  ///< What the file says is no coordinate system.
  local        ///< Of a building or a ship: no place on the Earth.
};

struct LayerCrs {
  LayerCrs();
  ~LayerCrs();
  LayerCrs(LayerCrs&&) noexcept;
  LayerCrs& operator=(LayerCrs&&) noexcept;

  CrsState state = CrsState::unknown;
  std::string name;                                       ///< As the file calls it.
  bool is_geographic = false;                             ///< Its numbers are degrees.
  std::unique_ptr<OGRCoordinateTransformation> to_wgs84;  ///< Only for `other`.
};

/// `says_one`: the file has something that should be a coordinate system, such as a .prj.
[[nodiscard]] LayerCrs crs_of(OGRLayer& layer, bool says_one);

}  // namespace kakehashi
