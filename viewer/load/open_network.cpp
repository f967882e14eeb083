#include "viewer/load/open_network.hpp"

#include "geo/embedded/embedded_file.hpp"
#include "geo/files/utf8_path.hpp"
#include "geo/opening/refusal.hpp"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <utility>

namespace kakehashi {

namespace {

constexpr std::string_view embedded_network_file = "data/japan-russia.json";

}  // namespace

NetworkResult read_network_file(const std::string& file) {
  NetworkResult result = load_network(file);
  if (result.network) return result;
  if (auto wrong = wrong_kind(recognise(utf8_path(file)), FileKind::network)) result.diagnostics = {std::move(*wrong)};
  return result;
}

NetworkResult open_network(const std::string& file) {
  if (!file.empty()) return read_network_file(file);
  return read_network(*embedded_file(embedded_network_file), embedded_network_file);
}

std::optional<BoundarySource> boundary_source(const ViewOptions& options, const Network& network,
                                              const std::string& network_file) {
  std::optional<BoundarySource> source = options.boundaries;
  if (!source && network.boundaries) {
    std::string written = network.boundaries->file;
    std::replace(written.begin(), written.end(), '\\', '/');
    const std::filesystem::path file = utf8_path(network_file).parent_path() / utf8_path(written);
    source = BoundarySource{utf8_name(file), network.boundaries->layer, network.boundaries->key};
  }
  if (source) source->regions = wanted_regions(network);
  return source;
}

std::vector<WantedRegion> wanted_regions(const Network& network) {
  std::vector<WantedRegion> regions;
  for (const Region& region : network.regions) {
    WantedRegion& wanted = regions.emplace_back(WantedRegion{region.id, {}});
    for (const auto& [language, name] : region.name.by_language) wanted.names.push_back(name);
  }
  return regions;
}

}  // namespace kakehashi
