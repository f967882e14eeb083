#include "viewer/load/preparation.hpp"

#include "geo/parallel/start_work.hpp"

#include <utility>

namespace kakehashi {

namespace {

/// As long as nobody takes a window for hung, and most files take.
constexpr std::chrono::milliseconds patience{150};

/// Loads boundaries; gives them to `to_come`, and the embedded map back, when they are not there soon.
MapLoading load_soon(const BoundarySource& boundaries, std::optional<BoundariesToCome>& to_come) {
  auto progress = std::make_shared<JobProgress>();
  std::shared_future<MapLoading> loading =
      start_work([boundaries, watch = watch_of(progress)] { return load_map(boundaries, watch); }).share();
  if (loading.wait_for(patience) == std::future_status::ready) return loading.get();
  to_come = BoundariesToCome{std::move(loading), std::move(progress)};
  return load_map(std::nullopt);
}

}  // namespace

std::future<MapLoading> start_loading(const std::optional<BoundarySource>& boundaries) {
  if (boundaries) return {};
  return start_work([] { return load_map(std::nullopt); });
}

std::future<Prepared> prepare(std::future<MapLoading> map_to_come, const std::optional<BoundarySource>& other,
                              double tolerance_rad, FontBook& fonts, FirstText text, OtherwiseDrawn otherwise,
                              ReadingWatch watch) {
  return start_work([coming = std::move(map_to_come), other, tolerance_rad, &fonts, text = std::move(text), otherwise,
                     watch = std::move(watch)]() mutable {
    MapLoading loading;
    if (coming.valid()) loading = coming.get();
    Prepared prepared;
    const bool draws_embedded = otherwise == OtherwiseDrawn::embedded_map;
    if (other) loading = draws_embedded ? load_soon(*other, prepared.to_come) : load_map(other, watch);
    prepared.diagnostics = std::move(loading.diagnostics);
    if (!loading.map && draws_embedded) {
      loading = load_map(std::nullopt);
      prepared.fell_back = true;
    }
    if (!loading.map) return prepared;
    // The fonts need the names, the level the outline: both read the same map, neither changes it.
    const auto fonts_ready = start_work([&fonts, &text, &loading] {
      fonts.prepare({text.document, loading.map, {text.scale}}, text.language, text.names);
    });
    prepared.level = build_ground_level(loading.map->outline, loading.map->set, tolerance_rad);
    fonts_ready.wait();
    prepared.map = std::move(loading.map);
    prepared.keep_as = std::move(loading.keep_as);
    return prepared;
  });
}

}  // namespace kakehashi
