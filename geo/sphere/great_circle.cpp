#include "geo/sphere/great_circle.hpp"

namespace kakehashi {

Vector3 great_circle_pole(Vector3 a, Vector3 b) {
  const Vector3 normal = cross(a, b);
  if (length(normal) > 1e-12) return normalized(normal);
  // Same point or antipodes: any great circle through `a`; take the meridian, or the 0° meridian at a pole.
  const Vector3 over_north = cross(a, Vector3{0, 0, 1});
  return length(over_north) > 1e-12 ? normalized(over_north) : Vector3{0, a.z > 0 ? 1.0 : -1.0, 0};
}

Vector3 great_circle(Vector3 a, Vector3 b, double t) {
  const double angle = angle_between(a, b) * t;
  const Vector3 ahead = cross(great_circle_pole(a, b), a);
  return normalized(a * std::cos(angle) + ahead * std::sin(angle));
}

}  // namespace kakehashi
