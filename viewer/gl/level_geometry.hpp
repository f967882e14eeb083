/// One level of detail of the boundaries, made ready for the GPU. Pure data: made in any thread.
#pragma once

#include "geo/ground/worldview_map.hpp"

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
    std::int32_t side;  ///< −1 or 1.
  };
  /// What a polyline is a border of, for WorldviewMap::line_style(); it has all vertices up to the next one's first.
  struct Border {
    std::size_t first_vertex = 0;
    BorderKind kind = BorderKind::coast;
    std::int32_t left = -1;
    std::int32_t right = -1;
  };
  std::vector<Vertex> vertices;
  std::vector<std::uint32_t> indices;
  std::vector<Chunk> chunks;
  std::vector<Border> borders;

  /// Adds a polyline; one whose ends are equal is closed. `border` says what it is; its first vertex is set here.
  void add(std::span<const Vector3> polyline, Border border);
};

struct LevelGeometry {
  double tolerance_rad = 0;
  std::vector<OutlineMesh::Vertex> fill_vertices;
  std::vector<std::uint32_t> fill_indices;
  std::vector<Chunk> land;  ///< Countries and regions.
  std::vector<Chunk> claimed;
  std::vector<Chunk> lakes;
  StripGeometry borders;
  StripGeometry glow;  ///< The soft outer line of what may be a partner's coast, in less detail: it has no sharp edge.
};

/// Makes a level ready to be uploaded.
[[nodiscard]] LevelGeometry prepare_level(OutlineMesh mesh, const BoundarySet& set);

/// The graticule: meridians and parallels every `step_deg` degrees.
[[nodiscard]] StripGeometry graticule(double step_deg);

}  // namespace kakehashi::gl
