#include "viewer/app/preparation.hpp"

#include <utility>

namespace kakehashi {

std::future<BoundaryResult> start_reading(const std::optional<BoundarySource>& boundaries) {
  return std::async(std::launch::async, [boundaries] { return load_world(boundaries); });
}

std::future<Prepared> prepare(std::future<BoundaryResult> world_to_come, const std::optional<BoundarySource>& other,
                              double tolerance_rad, FontBook& fonts, const Catalog& words, const Network& network,
                              double font_scale) {
  return std::async(std::launch::async, [coming = std::move(world_to_come), other, tolerance_rad, &fonts, &words,
                                         &network, font_scale]() mutable {
    Prepared prepared;
    BoundaryResult world = coming.get();
    if (other) use_regions_of(*other, world);
    prepared.diagnostics = std::move(world.diagnostics);
    if (!world.set) return prepared;
    auto map = std::make_shared<MapData>();
    map->set = std::move(*world.set);
    // The fonts need the names, the outline the polygons: both read the same set, neither changes it.
    const auto fonts_ready = std::async(std::launch::async, [&fonts, &words, &network, &map, font_scale] {
      fonts.prepare(words, network, &map->set, font_scale);
    });
    add_outline(*map);
    prepared.level = build_ground_level(map->outline, map->set, tolerance_rad);
    fonts_ready.wait();
    prepared.map = std::move(map);
    return prepared;
  });
}

}  // namespace kakehashi
