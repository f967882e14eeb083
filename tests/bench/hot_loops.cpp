// The loops on which frames, clicks and searches depend, each by itself: to be run before and after a change of one.
// `kakehashi bench` measures whole frames.
#include "geo/arcs/arc_picture.hpp"
#include "geo/arcs/bundles.hpp"
#include "geo/boundary/region_index.hpp"
#include "geo/embedded/embedded_file.hpp"
#include "geo/ground/ground_picture.hpp"
#include "geo/network/network_json.hpp"
#include "geo/text/fold.hpp"
#include "viewer/load/map_loading.hpp"
#include "viewer/scene/camera_view.hpp"
#include "viewer/scene/compose.hpp"
#include "viewer/scene/ground_look.hpp"
#include "viewer/ui/search.hpp"

#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace kakehashi {
namespace {

constexpr PictureSize picture_size{1280, 720};

/// A network of towns in Japan, each linked with towns anywhere, as a file.
std::string towns_file(int links) {
  std::mt19937 random{7};
  const auto between = [&](int low, int high) {
    return low + static_cast<int>(random() % static_cast<unsigned>(high - low));
  };
  const int towns = std::max(40, links / 5);
  nlohmann::json places;
  for (int i = 0; i < towns; ++i) {
    const bool japan = i % 2 == 0;
    places[fmt::format("t{}", i)] = {{"kind", "city"},
                                     {"name", {{"en", fmt::format("Town {}", i)}}},
                                     {"lon", japan ? between(130, 145) : between(-120, 130)},
                                     {"lat", japan ? between(31, 45) : between(-30, 62)}};
  }
  nlohmann::json partnerships;
  for (int i = 0; i < links; ++i) {
    partnerships[fmt::format("p{}", i)] = {
        {"type", "sister"},
        {"between",
         {{{"place", fmt::format("t{}", 2 * between(0, towns / 2))}},
          {{"place", fmt::format("t{}", 2 * between(0, towns / 2) + 1)}}}},
        {"life", {{{"status", "active"}, {"from", std::to_string(between(1955, 2025))}}}}};
  }
  return nlohmann::json{{"format", "kakehashi-network"}, {"version", 1},     {"languages", {"en"}},
                        {"title", {{"en", "Towns"}}},    {"places", places}, {"partnerships", partnerships}}
      .dump();
}

SharedDocument document_of(std::string_view json) {
  NetworkResult read = read_network(json, "bench.json");
  return std::make_shared<const Document>(std::move(*read.network));
}

/// That of Japan and Russia for no links, otherwise one of towns.
SharedDocument document_with(std::int64_t links) {
  return links == 0 ? document_of(embedded_file("data/japan-russia.json").value_or(""))
                    : document_of(towns_file(static_cast<int>(links)));
}

/// The embedded boundaries, read once.
const MapData& world() {
  static const std::shared_ptr<const MapData> map = load_map(std::nullopt).map;
  return *map;
}

ViewTransform home() { return view_of({100, 50, 2}, picture_size, Projection{ProjectionKind::equal_area}); }

ArcField random_arcs(std::int64_t count) {
  std::mt19937 random{11};
  const auto share = [&] { return static_cast<double>(random()) / 4294967296.0; };
  ArcField arcs;
  for (std::int64_t i = 0; i < count; ++i) {
    FieldArc arc;
    arc.from = packed(unit_vector(130 + 15 * share(), 31 + 14 * share()));
    arc.to = packed(unit_vector(-120 + 250 * share(), -30 + 92 * share()));
    arc.color = {static_cast<std::uint8_t>(i % 8 * 30), 200, 100, 255};
    arcs.push_back(arc);
  }
  return arcs;
}

void read_network_file(benchmark::State& state) {
  const std::string file = towns_file(static_cast<int>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(read_network(file, "bench.json"));
}
BENCHMARK(read_network_file)->Arg(100)->Arg(10'000)->Unit(benchmark::kMillisecond);

void compose_scene(benchmark::State& state) {
  const SharedDocument document = document_with(state.range(0));
  const MapData& map = world();
  const ViewState view;
  for (auto _ : state) benchmark::DoNotOptimize(compose(*document, map.set, map.table, view));
}
BENCHMARK(compose_scene)->Arg(0)->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond);

void draw_ground(benchmark::State& state) {
  const MapData& map = world();
  const double tolerance_rad = 1 / home().pixels_per_radian();
  const GroundLevel level = build_ground_level(map.outline, map.set, tolerance_rad);
  const SharedDocument document = document_with(0);
  const MapScene scene = compose(*document, map.set, map.table, ViewState{});
  const GroundStyle style = ground_style(scene, palette(ThemeName::night), 1, home().pixels_per_radian());
  WorkerPool workers{static_cast<unsigned>(state.range(0))};
  GroundPicture picture{workers};
  std::vector<std::uint32_t> pixels(1280 * 720);
  for (auto _ : state) picture.draw(&level, style, home(), 1280, 720, pixels);
}
BENCHMARK(draw_ground)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();

void draw_arcs(benchmark::State& state) {
  const ArcField arcs = random_arcs(state.range(0));
  WorkerPool workers;
  ArcPicture picture{workers};
  std::vector<std::uint32_t> pixels(1280 * 720);
  for (auto _ : state) {
    picture.begin(home(), 1280, 720, 1, arcs, {}, ArcSums::not_kept);
    picture.add(1e9);
    picture.resolve_over(pixels);
  }
}
BENCHMARK(draw_arcs)->Arg(100)->Arg(2'000)->Unit(benchmark::kMillisecond)->UseRealTime();

void gather_bundles(benchmark::State& state) {
  const ArcField arcs = random_arcs(state.range(0));
  std::vector<std::uint32_t> from;
  std::vector<std::uint32_t> to;
  for (std::uint32_t i = 0; i < arcs.size(); ++i) {
    from.push_back(i * 7919 % 47);
    to.push_back(i * 104'729 % 83);
  }
  for (auto _ : state) benchmark::DoNotOptimize(gather(arcs, from, to, max_arcs_moving));
}
BENCHMARK(gather_bundles)->Arg(100'000)->Unit(benchmark::kMillisecond);

void pick_region(benchmark::State& state) {
  const RegionIndex index{world().outline, world().set};
  std::mt19937 random{5};
  for (auto _ : state) {
    const double longitude = static_cast<double>(random() % 3600) / 10 - 180;
    const double latitude = static_cast<double>(random() % 1200) / 10 - 40;
    benchmark::DoNotOptimize(index.at(unit_vector(longitude, latitude)));
  }
}
BENCHMARK(pick_region)->Unit(benchmark::kMicrosecond);

void build_search_index(benchmark::State& state) {
  const SharedDocument document = document_with(state.range(0));
  const auto boundaries = std::make_shared<const BoundarySet>(world().set);
  const std::string_view aliases = embedded_file("data/region-names.tsv").value_or("");
  for (auto _ : state) benchmark::DoNotOptimize(SearchIndex{document, boundaries, aliases});
}
BENCHMARK(build_search_index)->Arg(0)->Arg(10'000)->Unit(benchmark::kMillisecond);

void find_by_name(benchmark::State& state) {
  const auto boundaries = std::make_shared<const BoundarySet>(world().set);
  const SearchIndex index{document_with(state.range(0)), boundaries,
                          embedded_file("data/region-names.tsv").value_or("")};
  const Catalog words{"en"};
  for (auto _ : state) benchmark::DoNotOptimize(index.find("tow", words, 100));
}
BENCHMARK(find_by_name)->Arg(0)->Arg(10'000)->Arg(50'000)->Unit(benchmark::kMillisecond);

void fold_name(benchmark::State& state) {
  for (auto _ : state) {
    for (const char* name :
         {"Nizhny Novgorod Oblast", "Нижегородская область", "ニジェゴロド州", "Győr-Moson-Sopron"}) {
      benchmark::DoNotOptimize(folded_words(name));
    }
  }
}
BENCHMARK(fold_name)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace kakehashi

BENCHMARK_MAIN();
