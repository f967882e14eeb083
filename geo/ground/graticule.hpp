/// The graticule: meridians and parallels.
#pragma once

#include "geo/sphere/unit_vector.hpp"

#include <vector>

namespace kakehashi {

class Graticule {
 public:
  /// A few degrees of a meridian or parallel, from one longitude and latitude to another.
  struct Stretch {
    double from_lon_deg = 0, from_lat_deg = 0, to_lon_deg = 0, to_lat_deg = 0;
    Vector3 center;         ///< Its middle.
    double radius_rad = 0;  ///< Of a cap around it that holds all of it.

    /// The point at a share of its length, 0 to 1.
    [[nodiscard]] Vector3 at(double share) const;
  };

  /// Lines every `step_deg` degrees; nothing until then.
  void set_step(double step_deg);
  [[nodiscard]] const std::vector<Stretch>& stretches() const { return stretches_; }

 private:
  void add_line(double lon_deg, double lat_deg, double to_lon_deg, double to_lat_deg);

  double step_deg_ = 0;
  std::vector<Stretch> stretches_;
};

}  // namespace kakehashi
