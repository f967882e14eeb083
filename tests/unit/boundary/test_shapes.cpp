#include "tests/unit/boundary/test_shapes.hpp"

#include <algorithm>
#include <cmath>
#include <random>

namespace kakehashi::test {
namespace {

/// Signed area of a spherical triangle (Van Oosterom and Strackee 1983).
double triangle_area(Vector3 a, Vector3 b, Vector3 c) {
  return 2 * std::atan2(dot(a, cross(b, c)), 1 + dot(a, b) + dot(b, c) + dot(c, a));
}

Vector3 vertex(const OutlineMesh& mesh, std::uint32_t index) {
  const OutlineMesh::Vertex& v = mesh.vertices[index];
  return {static_cast<double>(v.x), static_cast<double>(v.y), static_cast<double>(v.z)};
}

}  // namespace

Ring box(double west, double south, double east, double north, double step) {
  Ring ring;
  const int columns = static_cast<int>(std::ceil((east - west) / step));
  const int rows = static_cast<int>(std::ceil((north - south) / step));
  for (int i = 0; i < columns; ++i) ring.push_back({west + (east - west) * i / columns, south});
  for (int i = 0; i < rows; ++i) ring.push_back({east, south + (north - south) * i / rows});
  for (int i = 0; i < columns; ++i) ring.push_back({east - (east - west) * i / columns, north});
  for (int i = 0; i < rows; ++i) ring.push_back({west, north - (north - south) * i / rows});
  return ring;
}

Boundary feature(const std::string& code, std::vector<Polygon> polygons, BoundaryKind kind) {
  Boundary boundary;
  boundary.kind = kind;
  boundary.code = code;
  boundary.country = code.substr(0, 2);
  boundary.polygons = std::move(polygons);
  return boundary;
}

Ring rough_circle(double longitude_deg, double latitude_deg, double radius_deg, double wobble_deg, int points) {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> wobble(-wobble_deg, wobble_deg);
  Ring ring;
  for (int i = 0; i < points; ++i) {
    const double turn = 2 * std::numbers::pi * i / points;
    const double radius = radius_deg + wobble(random);
    ring.push_back({longitude_deg + radius * std::cos(turn), latitude_deg + radius * std::sin(turn)});
  }
  return ring;
}

MeshArea mesh_area(const OutlineMesh& mesh, std::uint32_t feature) {
  MeshArea out;
  for (std::size_t i = 0; i + 2 < mesh.triangles.size(); i += 3) {
    if (mesh.vertices[mesh.triangles[i]].feature != feature) continue;
    const Vector3 a = vertex(mesh, mesh.triangles[i]);
    const Vector3 b = vertex(mesh, mesh.triangles[i + 1]);
    const Vector3 c = vertex(mesh, mesh.triangles[i + 2]);
    const double area = triangle_area(a, b, c);
    out.steradians += area;
    // Slivers thinner than the rounding of single precision have no side.
    const double longest = std::max({length(a - b), length(b - c), length(c - a)});
    if (area < -1.2e-7 * longest) ++out.clockwise;
  }
  return out;
}

double ring_area(const Outline& outline, std::uint32_t feature, double tolerance_rad) {
  double sum = 0;
  for (const OutlinePart& part : outline.parts) {
    if (part.feature != feature) continue;
    for (const ArcRing& ring : part.rings) {
      std::vector<Vector3> points;
      for (const std::int32_t index : ring.arcs) {
        const BorderArc& arc = outline.arcs[static_cast<std::size_t>(index >= 0 ? index : ~index)];
        std::vector<Vector3> kept;
        for (std::size_t i = 0; i < arc.points.size(); ++i) {
          if (static_cast<double>(arc.tolerance_rad[i]) >= tolerance_rad) kept.push_back(arc.points[i]);
        }
        if (index < 0) std::reverse(kept.begin(), kept.end());
        points.insert(points.end(), kept.begin(), kept.end() - 1);
      }
      for (std::size_t i = 0; i < points.size(); ++i) {
        sum += triangle_area(part.center, points[i], points[(i + 1) % points.size()]);
      }
    }
  }
  return sum;
}

double distance_to_piece(Vector3 point, Vector3 a, Vector3 b) {
  const double to_ends = std::min(angle_between(point, a), angle_between(point, b));
  const Vector3 normal = normalized(cross(a, b));
  if (length(normal) == 0) return to_ends;
  const bool beside = dot(point, cross(normal, a)) > 0 && dot(point, cross(b, normal)) > 0;
  return beside ? std::abs(std::asin(std::clamp(dot(point, normal), -1.0, 1.0))) : to_ends;
}

}  // namespace kakehashi::test
