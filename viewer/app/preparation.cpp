#include "viewer/app/preparation.hpp"

#include <utility>

namespace kakehashi {

std::future<Prepared> prepare(const std::optional<BoundarySource>& boundaries, double tolerance_rad, FontBook& fonts,
                              const Catalog& words, const Network& network, double font_scale) {
  return std::async(std::launch::async, [boundaries, tolerance_rad, &fonts, &words, &network, font_scale] {
    Prepared prepared;
    BoundaryResult world = load_world(boundaries);
    prepared.diagnostics = std::move(world.diagnostics);
    if (!world.set) return prepared;
    auto map = std::make_shared<MapData>();
    map->set = std::move(*world.set);
    // The fonts need the names, the outline the polygons: both read the same set, neither changes it.
    const auto fonts_ready = std::async(std::launch::async, [&fonts, &words, &network, &map, font_scale] {
      fonts.prepare(words, network, &map->set, font_scale);
    });
    add_outline(*map);
    prepared.level = make_level(*map, tolerance_rad);
    fonts_ready.wait();
    prepared.map = std::move(map);
    return prepared;
  });
}

}  // namespace kakehashi
