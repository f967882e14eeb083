#include "viewer/app/map_data.hpp"

#include "geo/boundary/swapped_places.hpp"
#include "geo/names/region_names.hpp"
#include "geo/table/flow_file.hpp"
#include "viewer/app/map_cache.hpp"
#include "viewer/embedded/embedded_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
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
  world.key_column = std::move(other.key_column);
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
  // Files without codes have names; what these stand for the embedded boundaries know.
  const RegionNames names(*world.set);
  const RegionNaming naming = [&names](std::string_view name) {
    const std::vector<const Boundary*> found = names.find(name);
    return found.size() == 1 ? found.front()->code : std::string();
  };
  BoundaryResult named = load_boundaries(file, {}, naming);
  world.diagnostics.insert(world.diagnostics.end(), named.diagnostics.begin(), named.diagnostics.end());
  if (named.set && look_swapped(*world.set, *named.set)) {
    const LonLat place = named.set->boundaries.front().label;
    Diagnostic finding;
    finding.code = "numbers-swapped";
    finding.arguments = {fmt::format("{:.6g}", place.longitude_deg), fmt::format("{:.6g}", place.latitude_deg)};
    finding.file = file.file;
    world.diagnostics.push_back(std::move(finding));
    named.set.reset();
  }
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

bool is_made_of(const MapData& map, const std::optional<BoundarySource>& other) {
  const std::optional<std::string> key = MapCache::key(other);
  return key && *key == map.made_of;
}

MapLoading load_map(const std::optional<BoundarySource>& other) {
  const MapCache cache = MapCache::of_user();
  const std::optional<std::string> key = MapCache::key(other);
  auto map = std::make_shared<MapData>();
  map->made_of = key.value_or("");
  if (auto prepared = key ? cache.load(*key) : std::nullopt) {
    static_cast<PreparedMap&>(*map) = std::move(*prepared);
    map->table = BoundaryTable{map->set, map->outline};
    std::vector<Diagnostic> findings = map->findings;
    return {std::move(map), std::move(findings), {}};
  }
  BoundaryResult world = load_world(other);
  if (!world.set) return {nullptr, std::move(world.diagnostics), {}};
  map->set = std::move(*world.set);
  map->findings = world.diagnostics;
  add_outline(*map);
  return {std::move(map), std::move(world.diagnostics), key.value_or("")};
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
