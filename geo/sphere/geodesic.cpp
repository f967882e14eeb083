#include "geo/sphere/geodesic.hpp"

#include <geodesic.h>

namespace kakehashi {

double geodesic_distance_km(double longitude1_deg, double latitude1_deg, double longitude2_deg, double latitude2_deg) {
  constexpr double wgs84_semi_major_axis_m = 6378137.0;
  constexpr double wgs84_flattening = 1 / 298.257223563;
  geod_geodesic ellipsoid;
  geod_init(&ellipsoid, wgs84_semi_major_axis_m, wgs84_flattening);
  double distance_m = 0;
  geod_inverse(&ellipsoid, latitude1_deg, longitude1_deg, latitude2_deg, longitude2_deg, &distance_m, nullptr, nullptr);
  return distance_m / 1000.0;
}

}  // namespace kakehashi
