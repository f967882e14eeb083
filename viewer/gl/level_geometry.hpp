/// One level of detail of the boundaries, made ready for the GPU. Pure data: made in any thread.
#pragma once

#include "geo/ground/ground_level.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace kakehashi::gl {

/// A run of indices that one cap on the sphere holds, so that it can be left out when the cap is not in view.
struct Chunk {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
  Vector3 center;
  double radius_rad = 0;
};

/// Lines drawn as strips: two vertices a point, its neighbours beside it in the buffer.
struct StripGeometry {
  struct Vertex {
    float x, y, z;
    std::int8_t style;
    std::int8_t side;
    std::int16_t unused;
  };
  std::vector<Vertex> vertices;
  std::vector<std::uint32_t> indices;
  std::vector<Chunk> chunks;

  /// Adds a polyline; one whose ends are equal is closed.
  void add(std::span<const Vector3> polyline, LineStyle style);
};

struct LevelGeometry {
  double tolerance_rad = 0;
  std::vector<OutlineMesh::Vertex> fill_vertices;
  std::vector<std::uint32_t> fill_indices;
  std::vector<Chunk> land;  ///< Countries and regions.
  std::vector<Chunk> claimed;
  std::vector<Chunk> lakes;
  StripGeometry borders;
  StripGeometry glow;  ///< The soft outer line of the partners' coast, in less detail: it has no edge to be seen.
};

/// Makes a level ready to be uploaded.
[[nodiscard]] LevelGeometry prepare_level(OutlineMesh mesh, const BoundarySet& set);

/// The graticule: meridians and parallels every `step_deg` degrees.
[[nodiscard]] StripGeometry graticule(double step_deg);

}  // namespace kakehashi::gl
