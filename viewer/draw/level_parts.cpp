#include "viewer/draw/level_parts.hpp"

#include <memory>
#include <utility>

namespace kakehashi {

LevelParts make_level(const MapData& map, double tolerance_rad, bool triangles) {
  LevelParts parts{build_ground_level(map.outline, map.set, tolerance_rad), std::nullopt};
  if (triangles) parts.triangles = gl::prepare_level(build_mesh(map.outline, map.set, tolerance_rad), map.set);
  return parts;
}

gl::DetailLevel detail_level(LevelParts parts) {
  gl::DetailLevel level{std::move(parts.ground), nullptr};
  if (parts.triangles) level.triangles = std::make_unique<gl::BoundaryLevel>(std::move(*parts.triangles));
  return level;
}

}  // namespace kakehashi
