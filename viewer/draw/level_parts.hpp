/// Levels of detail on their way to be drawn.
#pragma once

#include "viewer/gl/detail_levels.hpp"
#include "viewer/scene/map_data.hpp"

#include <optional>

namespace kakehashi {

/// A level of detail, made in any thread; detail_level() makes what is drawn of it.
struct LevelParts {
  GroundLevel ground;
  std::optional<gl::LevelGeometry> triangles;
};

/// The level of detail with a tolerance.
[[nodiscard]] LevelParts make_level(const MapData& map, double tolerance_rad, bool triangles);

/// The level with its triangles on the GPU, if it has any. Needs a current OpenGL context.
[[nodiscard]] gl::DetailLevel detail_level(LevelParts parts);

}  // namespace kakehashi
