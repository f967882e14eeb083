#include "geo/boundary/unrolled_ring.hpp"

#include <algorithm>
#include <cmath>

namespace kakehashi {

bool crosses_uncut(const Ring& ring) {
  int turns = 0;  // from −180° to 180° in one step: the same place
  LonLat previous = ring.back();
  for (const LonLat& point : ring) {
    const double step = point.longitude_deg - previous.longitude_deg;
    const bool at_pole = std::abs(point.latitude_deg) > 89.999999 && std::abs(previous.latitude_deg) > 89.999999;
    previous = point;
    if (std::abs(step) <= 180 || at_pole) continue;
    if (std::abs(std::abs(step) - 360) >= 1e-6) return true;
    turns += step > 0 ? 1 : -1;
  }
  return turns != 0;
}

Ring unrolled(const Ring& ring) {
  if (ring.empty() || !crosses_uncut(ring)) return ring;
  Ring out{ring.front()};
  out.reserve(ring.size() + 3);
  for (std::size_t i = 1; i < ring.size(); ++i) {
    const double step = std::remainder(ring[i].longitude_deg - ring[i - 1].longitude_deg, 360.0);
    out.push_back({out.back().longitude_deg + step, ring[i].latitude_deg});
  }
  const double last_step = std::remainder(ring.front().longitude_deg - ring.back().longitude_deg, 360.0);
  const double turn = out.back().longitude_deg + last_step - out.front().longitude_deg;
  if (std::abs(turn) < 180) return out;
  double sum = 0;
  for (const LonLat& point : ring) sum += point.latitude_deg;
  const double pole = sum > 0 ? 90 : -90;
  out.push_back({out.front().longitude_deg + turn, out.front().latitude_deg});
  out.push_back({out.front().longitude_deg + turn, pole});
  out.push_back({out.front().longitude_deg, pole});
  return out;
}

double middle_longitude(const Ring& ring) {
  const auto [west, east] = std::minmax_element(ring.begin(), ring.end(),
                                                [](LonLat a, LonLat b) { return a.longitude_deg < b.longitude_deg; });
  return (west->longitude_deg + east->longitude_deg) / 2;
}

void turn_towards(Ring& ring, double longitude_deg) {
  if (ring.empty()) return;
  const double turns = 360 * std::round((longitude_deg - middle_longitude(ring)) / 360);
  if (turns == 0) return;
  for (LonLat& point : ring) point.longitude_deg += turns;
}

double wrapped_longitude(double longitude_deg) {
  if (longitude_deg >= -180 && longitude_deg <= 180) return longitude_deg;
  return std::remainder(longitude_deg, 360.0);
}

void wrap_longitudes(Ring& ring) {
  for (LonLat& point : ring) point.longitude_deg = wrapped_longitude(point.longitude_deg);
}

}  // namespace kakehashi
