#include "viewer/app/preparation.hpp"

#include <utility>
#include "geo/parallel/start_work.hpp"

namespace kakehashi {

std::future<MapLoading> start_loading(const std::optional<BoundarySource>& boundaries) {
  if (boundaries) return {};
  return start_work([] { return load_map(std::nullopt); });
}

std::future<Prepared> prepare(std::future<MapLoading> map_to_come, const std::optional<BoundarySource>& other,
                              double tolerance_rad, FontBook& fonts, const Catalog& words, const Network& network,
                              std::uint64_t revision, NameChoice names, double font_scale, BadBoundaries bad_boundaries,
                              ReadingWatch watch) {
  return start_work([coming = std::move(map_to_come), other, tolerance_rad, &fonts, &words, &network, revision, names,
                     font_scale, bad_boundaries, watch = std::move(watch)]() mutable {
    MapLoading loading;
    if (coming.valid()) loading = coming.get();
    if (other) loading = load_map(other, watch);
    Prepared prepared;
    prepared.diagnostics = std::move(loading.diagnostics);
    if (!loading.map && bad_boundaries == BadBoundaries::embedded_map) {
      loading = load_map(std::nullopt);
      prepared.fell_back = true;
    }
    if (!loading.map) return prepared;
    // The fonts need the names, the level the outline: both read the same map, neither changes it.
    const auto fonts_ready = start_work([&fonts, &words, &network, &loading, revision, names, font_scale] {
      fonts.prepare({words, network, &loading.map->set, revision, names, font_scale});
    });
    prepared.level = build_ground_level(loading.map->outline, loading.map->set, tolerance_rad);
    fonts_ready.wait();
    prepared.map = std::move(loading.map);
    prepared.keep_as = std::move(loading.keep_as);
    return prepared;
  });
}

}  // namespace kakehashi
