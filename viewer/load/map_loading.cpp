#include "viewer/load/map_loading.hpp"

#include "geo/boundary/region_index.hpp"
#include "geo/parallel/start_work.hpp"
#include "geo/reader/reader_client.hpp"
#include "geo/table/flow_file.hpp"
#include "viewer/load/map_cache.hpp"

#include <utility>

namespace kakehashi {

bool is_made_of(const MapData& map, const std::optional<BoundarySource>& other) {
  const std::optional<std::string> key = MapCache::key(other);
  return key && *key == map.made_of;
}

MapLoading load_map(const std::optional<BoundarySource>& other, const ReadingWatch& watch) {
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
  MapAnswer answer = read_map_apart(other, watch);
  if (!answer.map) return {nullptr, std::move(answer.diagnostics), {}};
  static_cast<PreparedMap&>(*map) = std::move(*answer.map);
  map->table = BoundaryTable{map->set, map->outline};
  return {std::move(map), std::move(answer.diagnostics), key.value_or("")};
}

std::future<void> keep_prepared(std::shared_ptr<const MapData> map, std::string key) {
  if (key.empty()) return {};
  return start_work([map = std::move(map), key = std::move(key)] { MapCache::of_user().store(key, *map); });
}

std::unique_ptr<const FlowMap> flows_on(const FlowMap& flows, const MapData& map) {
  WorkerPool workers;
  const RegionIndex regions{map.outline, map.set};
  return std::make_unique<const FlowMap>(make_flow_map(Flows{flows.flows}, regions, workers));
}

FlowLoading load_flow_map(const std::string& file, const MapData& map, const ReadingWatch& watch) {
  FlowResult result = load_flows(file, sheets_apart(watch));
  if (!result.flows) return {nullptr, std::move(result.diagnostics)};
  WorkerPool workers;
  const RegionIndex regions{map.outline, map.set};
  FlowLoading loading;
  loading.flows = std::make_unique<const FlowMap>(make_flow_map(std::move(*result.flows), regions, workers));
  loading.diagnostics = std::move(result.diagnostics);
  return loading;
}

}  // namespace kakehashi
