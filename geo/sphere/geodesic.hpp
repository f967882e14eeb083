/// Distances on the WGS 84 ellipsoid.
#pragma once

namespace kakehashi {

/// Length of the geodesic between two points given in degrees of longitude and latitude, kilometres
/// (Karney 2013, as GeographicLib computes it).
[[nodiscard]] double geodesic_distance_km(double longitude1_deg, double latitude1_deg, double longitude2_deg,
                                          double latitude2_deg);

}  // namespace kakehashi
