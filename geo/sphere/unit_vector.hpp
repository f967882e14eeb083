/// Points on the unit sphere.
#pragma once

#include <array>
#include <cmath>
#include <numbers>

namespace kakehashi {

inline constexpr double radians_per_degree = std::numbers::pi / 180.0;

/// A vector in three dimensions; a point of the sphere when its length is 1. x points to 0° N 0° E, y to 0° N 90° E,
/// z to the north pole.
struct Vector3 {
  double x = 0;
  double y = 0;
  double z = 0;

  friend constexpr Vector3 operator+(Vector3 a, Vector3 b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
  friend constexpr Vector3 operator-(Vector3 a, Vector3 b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
  friend constexpr Vector3 operator*(Vector3 a, double s) { return {a.x * s, a.y * s, a.z * s}; }
  friend constexpr bool operator==(Vector3, Vector3) = default;
};

[[nodiscard]] constexpr double dot(Vector3 a, Vector3 b) { return a.x * b.x + a.y * b.y + a.z * b.z; }

[[nodiscard]] constexpr Vector3 cross(Vector3 a, Vector3 b) {
  return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}

[[nodiscard]] inline double length(Vector3 a) { return std::sqrt(dot(a, a)); }

/// The vector scaled to length 1; the zero vector stays zero.
[[nodiscard]] inline Vector3 normalized(Vector3 a) {
  const double l = length(a);
  return l > 0 ? a * (1.0 / l) : a;
}

/// The point of the unit sphere at a longitude and latitude in degrees (spherical, as drawn; not ellipsoidal).
[[nodiscard]] inline Vector3 unit_vector(double longitude_deg, double latitude_deg) {
  const double lon = longitude_deg * radians_per_degree;
  const double lat = latitude_deg * radians_per_degree;
  return {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
}

/// Longitude in degrees, −180 to 180.
[[nodiscard]] inline double longitude_deg(Vector3 p) { return std::atan2(p.y, p.x) / radians_per_degree; }

/// Latitude in degrees, −90 to 90.
[[nodiscard]] inline double latitude_deg(Vector3 p) {
  return std::atan2(p.z, std::hypot(p.x, p.y)) / radians_per_degree;
}

/// The angle between two directions, radians; accurate for small and large angles.
[[nodiscard]] inline double angle_between(Vector3 a, Vector3 b) { return std::atan2(length(cross(a, b)), dot(a, b)); }

}  // namespace kakehashi
