/// What the numbers of a file look like that are taken for longitude and latitude.
#pragma once

#include <cstddef>

namespace kakehashi {

enum class NumbersLook {
  degrees,         ///< Longitude and latitude; single mistakes excepted.
  swapped,         ///< Latitude and longitude.
  metres,          ///< Metres or feet of a map projection.
  scaled_degrees,  ///< Degrees times a million or ten.
};

/// Counts the points of features, one feature after the other.
class CoordinateNumbers {
 public:
  void begin_feature();
  void add(double x, double y);

  [[nodiscard]] NumbersLook look() const;
  /// True when there are points and none is outside what degrees can be.
  [[nodiscard]] bool may_all_be_degrees() const { return points_ > 0 && outside_ == 0; }
  /// A point that shows it.
  [[nodiscard]] double example_x() const { return example_x_; }
  [[nodiscard]] double example_y() const { return example_y_; }

 private:
  void end_feature();

  std::size_t points_ = 0;
  std::size_t outside_ = 0;          ///< No longitude and latitude.
  std::size_t outside_swapped_ = 0;  ///< No latitude and longitude.
  std::size_t feature_points_ = 0;
  std::size_t feature_outside_ = 0;
  std::size_t features_outside_ = 0;  ///< With nearly all their points.
  double max_ = 0;
  double example_x_ = 0;
  double example_y_ = 0;
};

}  // namespace kakehashi
