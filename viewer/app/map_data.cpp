#include "viewer/app/map_data.hpp"

#include "geo/table/flow_file.hpp"
#include "viewer/app/map_cache.hpp"
#include "viewer/embedded/embedded_file.hpp"

#include <algorithm>
#include <utility>

namespace kakehashi {

namespace {

/// The world stays as the backdrop; its regions, claimed areas and lakes give way to the regions of `other`.
void replace_regions(BoundarySet& world, BoundarySet other) {
  std::erase_if(world.boundaries, [](const Boundary& boundary) {
    return boundary.kind == BoundaryKind::region || boundary.kind == BoundaryKind::claimed;
  });
  const auto after_countries =
      std::find_if(world.boundaries.begin(), world.boundaries.end(),
                   [](const Boundary& boundary) { return boundary.kind != BoundaryKind::country; });
  world.boundaries.insert(after_countries, std::make_move_iterator(other.boundaries.begin()),
                          std::make_move_iterator(other.boundaries.end()));
}

}  // namespace

BoundaryResult load_world(const std::optional<BoundarySource>& other) {
  const auto file = embedded_file("data/boundaries.gpkg");
  const std::span<const unsigned char> bytes{reinterpret_cast<const unsigned char*>(file->data()), file->size()};
  BoundaryResult world = load_embedded_boundaries(bytes);
  if (other) use_regions_of(*other, world);
  return world;
}

void use_regions_of(const BoundarySource& file, BoundaryResult& world) {
  if (!world.set) return;
  BoundaryResult named = load_boundaries(file);
  world.diagnostics.insert(world.diagnostics.end(), named.diagnostics.begin(), named.diagnostics.end());
  if (named.set) {
    replace_regions(*world.set, std::move(*named.set));
  } else {
    world.set.reset();
  }
}

void add_outline(MapData& map) {
  map.outline = build_outline(map.set, covered_countries(map.set));
  for (Boundary& boundary : map.set.boundaries) boundary.polygons = {};
  map.table = BoundaryTable{map.set, map.outline};
}

MapLoading load_map(const std::optional<BoundarySource>& other) {
  const MapCache cache = MapCache::of_user();
  const std::optional<std::string> key = MapCache::key(other);
  auto map = std::make_shared<MapData>();
  if (auto prepared = key ? cache.load(*key) : std::nullopt) {
    map->set = std::move(prepared->set);
    map->outline = std::move(prepared->outline);
    map->table = BoundaryTable{map->set, map->outline};
    return {std::move(map), {}, {}};
  }
  BoundaryResult world = load_world(other);
  if (!world.set) return {nullptr, std::move(world.diagnostics), {}};
  map->set = std::move(*world.set);
  add_outline(*map);
  // What there is to be said of a file is said at every start.
  const bool keeps = key && world.diagnostics.empty();
  return {std::move(map), std::move(world.diagnostics), keeps ? *key : std::string{}};
}

std::future<void> keep_prepared(std::shared_ptr<const MapData> map, std::string key) {
  if (key.empty()) return {};
  return std::async(std::launch::async,
                    [map = std::move(map), key = std::move(key)] { MapCache::of_user().store(key, *map); });
}

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

std::unique_ptr<const FlowMap> flows_on(const FlowMap& flows, const MapData& map) {
  WorkerPool workers;
  const RegionIndex regions{map.outline, map.set};
  return std::make_unique<const FlowMap>(make_flow_map(Flows{flows.flows}, regions, workers));
}

FlowLoading load_flow_map(const std::string& file, const MapData& map) {
  FlowResult result = load_flows(file);
  if (!result.flows) return {nullptr, std::move(result.diagnostics)};
  WorkerPool workers;
  const RegionIndex regions{map.outline, map.set};
  FlowLoading loading;
  loading.flows = std::make_unique<const FlowMap>(make_flow_map(std::move(*result.flows), regions, workers));
  loading.diagnostics = std::move(result.diagnostics);
  return loading;
}

}  // namespace kakehashi
