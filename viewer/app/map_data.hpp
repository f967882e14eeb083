/// Boundaries as the program uses them: read, joined into an outline, indexed.
#pragma once

#include "geo/boundary/boundary_file.hpp"
#include "viewer/gl/detail_levels.hpp"
#include "viewer/scene/boundary_table.hpp"
#include "viewer/scene/flow_map.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kakehashi {

/// Everything about boundaries that stays as it is once made.
struct MapData {
  BoundarySet set;
  Outline outline;
  BoundaryTable table;
};

/// Reads the embedded boundaries; regions of `other`, when given, take the place of the embedded regions.
[[nodiscard]] BoundaryResult load_world(const std::optional<BoundarySource>& other);

/// Puts the regions of a file in the place of those of `world`; without a set when the file cannot be read.
void use_regions_of(const BoundarySource& file, BoundaryResult& world);

/// Joins boundaries into an outline. Countries that are drawn by their regions are left out of it.
void add_outline(MapData& map);

/// A level of detail, made in any thread; detail_level() makes what is drawn of it.
struct LevelParts {
  GroundLevel ground;
  std::optional<gl::LevelGeometry> triangles;
};

/// The level of detail with a tolerance.
[[nodiscard]] LevelParts make_level(const MapData& map, double tolerance_rad, bool triangles);

/// The level with its triangles on the GPU, if it has any. Needs a current OpenGL context.
[[nodiscard]] gl::DetailLevel detail_level(LevelParts parts);

/// Flows ready to be drawn, or what is wrong with their file.
struct FlowLoading {
  std::unique_ptr<const FlowMap> flows;
  std::vector<Diagnostic> diagnostics;
};

/// Reads flows and finds the regions of `map` in which they begin and end.
[[nodiscard]] FlowLoading load_flow_map(const std::string& file, const MapData& map);

}  // namespace kakehashi
