#include "viewer/scene/flight.hpp"

#include "geo/sphere/great_circle.hpp"

#include <algorithm>
#include <cmath>

namespace kakehashi {

namespace {

/// The trade-off between zooming and panning that van Wijk and Nuij found people to like, and its powers.
constexpr double rho = 1.42;
constexpr double rho2 = rho * rho;
constexpr double rho4 = rho2 * rho2;
constexpr double no_way_rad = 1e-7;

double eased(double t) { return t * t * (3 - 2 * t); }

}  // namespace

Flight::Flight(const Camera& from, const Camera& to)
    : from_(from), to_(to), from_width_(2 / from.zoom), to_width_(2 / to.zoom) {
  distance_rad_ =
      angle_between(unit_vector(from.longitude_deg, from.latitude_deg), unit_vector(to.longitude_deg, to.latitude_deg));
  if (distance_rad_ > no_way_rad) {
    const double w0 = from_width_;
    const double w1 = to_width_;
    const double u = distance_rad_;
    const double b0 = (w1 * w1 - w0 * w0 + rho4 * u * u) / (2 * w0 * rho2 * u);
    const double b1 = (w1 * w1 - w0 * w0 - rho4 * u * u) / (2 * w1 * rho2 * u);
    start_r_ = std::asinh(-b0);
    path_length_ = (std::asinh(-b1) - start_r_) / rho;
  } else {
    path_length_ = std::abs(std::log(to_width_ / from_width_)) / rho;
  }
  duration_s_ = std::clamp(0.35 + 0.55 * path_length_, 0.4, 2.6);
}

Camera Flight::at(double share) const {
  if (share >= 1) return to_;
  if (share <= 0) return from_;
  const double s = eased(share) * path_length_;
  if (distance_rad_ <= no_way_rad) {
    Camera camera = to_;
    camera.zoom = from_.zoom * std::pow(to_.zoom / from_.zoom, eased(share));
    return camera;
  }
  const double w0 = from_width_;
  const double along = w0 / rho2 * (std::cosh(start_r_) * std::tanh(rho * s + start_r_) - std::sinh(start_r_));
  const double width = w0 * std::cosh(start_r_) / std::cosh(rho * s + start_r_);
  const Vector3 center =
      great_circle(unit_vector(from_.longitude_deg, from_.latitude_deg),
                   unit_vector(to_.longitude_deg, to_.latitude_deg), std::clamp(along / distance_rad_, 0.0, 1.0));
  return {longitude_deg(center), latitude_deg(center), std::clamp(2 / width, min_zoom, max_zoom)};
}

}  // namespace kakehashi
