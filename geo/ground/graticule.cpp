#include "geo/ground/graticule.hpp"

#include <algorithm>
#include <cmath>

namespace kakehashi {

namespace {

constexpr double max_latitude_deg = 87;  // meridians end before they crowd at the poles
constexpr double stretch_deg = 3;

}  // namespace

Vector3 Graticule::Stretch::at(double share) const {
  return unit_vector(std::lerp(from_lon_deg, to_lon_deg, share), std::lerp(from_lat_deg, to_lat_deg, share));
}

void Graticule::set_step(double step_deg) {
  if (step_deg == step_deg_) return;
  step_deg_ = step_deg;
  stretches_.clear();
  const int meridians = static_cast<int>(std::lround(360 / step_deg));
  const int parallels = static_cast<int>(std::lround(180 / step_deg)) - 1;
  for (int i = 0; i < meridians; ++i)
    add_line(i * step_deg - 180, -max_latitude_deg, i * step_deg - 180, max_latitude_deg);
  for (int i = 1; i <= parallels; ++i) add_line(-180, i * step_deg - 90, 180, i * step_deg - 90);
}

void Graticule::add_line(double lon_deg, double lat_deg, double to_lon_deg, double to_lat_deg) {
  const int pieces = static_cast<int>(std::ceil(std::max(to_lon_deg - lon_deg, to_lat_deg - lat_deg) / stretch_deg));
  for (int i = 0; i < pieces; ++i) {
    const auto lerp = [&](double from, double to, int at) { return from + (to - from) * at / pieces; };
    Stretch stretch{.from_lon_deg = lerp(lon_deg, to_lon_deg, i),
                    .from_lat_deg = lerp(lat_deg, to_lat_deg, i),
                    .to_lon_deg = lerp(lon_deg, to_lon_deg, i + 1),
                    .to_lat_deg = lerp(lat_deg, to_lat_deg, i + 1),
                    .center = {}};
    stretch.center = stretch.at(0.5);
    stretch.radius_rad = angle_between(stretch.center, stretch.at(1)) + 1e-6;
    stretches_.push_back(stretch);
  }
}

}  // namespace kakehashi
