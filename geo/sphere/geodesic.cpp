#include "geo/sphere/geodesic.hpp"

#include <GeographicLib/Geodesic.hpp>

namespace kakehashi {

double geodesic_distance_km(double longitude1_deg, double latitude1_deg, double longitude2_deg, double latitude2_deg) {
  double distance_m = 0;
  GeographicLib::Geodesic::WGS84().Inverse(latitude1_deg, longitude1_deg, latitude2_deg, longitude2_deg, distance_m);
  return distance_m / 1000.0;
}

}  // namespace kakehashi
