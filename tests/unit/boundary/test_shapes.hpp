/// Small boundary sets to test with.
#pragma once

#include "geo/boundary/boundary_set.hpp"
#include "geo/boundary/outline.hpp"

#include <string>
#include <vector>

namespace kakehashi::test {

/// A box in longitude and latitude, counter-clockwise, with points at every `step` degrees.
[[nodiscard]] Ring box(double west, double south, double east, double north, double step = 1);

[[nodiscard]] Boundary feature(const std::string& code, std::vector<Polygon> polygons,
                               BoundaryKind kind = BoundaryKind::region);

/// Points round a centre, `wobble` degrees in and out, by a fixed pseudo-random sequence.
[[nodiscard]] Ring rough_circle(double longitude_deg, double latitude_deg, double radius_deg, double wobble_deg,
                                int points);

/// Area of a mesh's triangles of one feature in steradians; every triangle has to be counter-clockwise.
struct MeshArea {
  double steradians = 0;
  int clockwise = 0;
};
[[nodiscard]] MeshArea mesh_area(const OutlineMesh& mesh, std::uint32_t feature);

/// Area that an outline's rings of one feature enclose, in steradians, independent of triangles.
[[nodiscard]] double ring_area(const Outline& outline, std::uint32_t feature, double tolerance_rad = 0);

/// Angle between a point and a great-circle piece.
[[nodiscard]] double distance_to_piece(Vector3 point, Vector3 a, Vector3 b);

}  // namespace kakehashi::test
