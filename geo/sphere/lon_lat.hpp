/// A place by its coordinates.
#pragma once

namespace kakehashi {

/// WGS 84, in degrees; north and east are positive.
struct LonLat {
  double longitude_deg = 0;
  double latitude_deg = 0;
  friend bool operator==(const LonLat&, const LonLat&) = default;
};

}  // namespace kakehashi
