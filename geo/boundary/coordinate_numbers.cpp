#include "geo/boundary/coordinate_numbers.hpp"

#include <algorithm>
#include <cmath>

namespace kakehashi {
namespace {

/// A hair of rounding beyond a pole is no mistake.
constexpr double max_latitude = 90 + 1e-6;
constexpr double max_longitude = 360;
/// The Mercator projection of the web reaches 20,037,508 m; no projection of the Earth much farther.
constexpr double max_metres = 2.1e7;

}  // namespace

void CoordinateNumbers::end_feature() {
  if (feature_points_ > 0 && feature_outside_ * 10 >= feature_points_ * 9) ++features_outside_;
  feature_points_ = feature_outside_ = 0;
}

void CoordinateNumbers::begin_feature() { end_feature(); }

void CoordinateNumbers::add(double x, double y) {
  if (!std::isfinite(x) || !std::isfinite(y)) return;
  ++points_;
  ++feature_points_;
  max_ = std::max({max_, std::abs(x), std::abs(y)});
  if (std::abs(x) > max_latitude || std::abs(y) > max_longitude) ++outside_swapped_;
  if (std::abs(x) <= max_longitude && std::abs(y) <= max_latitude) return;
  if (outside_ == 0) {
    example_x_ = x;
    example_y_ = y;
  }
  ++outside_;
  ++feature_outside_;
}

NumbersLook CoordinateNumbers::look() const {
  CoordinateNumbers all = *this;
  all.end_feature();
  if (all.features_outside_ > 0 && outside_swapped_ == 0) return NumbersLook::swapped;
  if (outside_ * 2 <= points_) return NumbersLook::degrees;
  return max_ <= max_metres ? NumbersLook::metres : NumbersLook::scaled_degrees;
}

}  // namespace kakehashi
