/// Smooth flights from one camera to another.
#pragma once

#include "viewer/state/view_state.hpp"

namespace kakehashi {

/// The path that zooms out, travels and zooms in with the same perceived speed all the way
/// (van Wijk and Nuij 2003, Smooth and efficient zooming and panning), along a great circle.
class Flight {
 public:
  Flight(const Camera& from, const Camera& to);

  /// The camera at a share of the way, 0 to 1, eased at both ends.
  [[nodiscard]] Camera at(double share) const;

  /// How long the flight should take, 0.4 to 2.6 s, by the length of the path as perceived.
  [[nodiscard]] double duration_s() const { return duration_s_; }

  [[nodiscard]] const Camera& to() const { return to_; }

 private:
  Camera from_;
  Camera to_;
  double distance_rad_ = 0;
  double from_width_ = 1;
  double to_width_ = 1;
  double start_r_ = 0;
  double path_length_ = 0;
  double duration_s_ = 0;
};

}  // namespace kakehashi
