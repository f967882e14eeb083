#include "tests/unit/scene/sample_map.hpp"

namespace kakehashi::testing {

namespace {

Text named(std::string english) { return Text{{{"en", std::move(english)}}}; }

Place city(std::string id, std::string name, double lon, double lat, std::string region) {
  Place place;
  place.id = std::move(id);
  place.name = named(std::move(name));
  place.kind = "city";
  place.longitude_deg = lon;
  place.latitude_deg = lat;
  place.region = std::move(region);
  return place;
}

Region region_with(std::string id, std::string name, std::string country, std::string capital) {
  Region region;
  region.id = std::move(id);
  region.name = named(std::move(name));
  region.country = std::move(country);
  region.capital = std::move(capital);
  return region;
}

Partnership link(std::string id, Party first, Party second, Status status, std::vector<std::string> fields,
                 std::string group = "") {
  Partnership partnership;
  partnership.id = std::move(id);
  partnership.between = {std::move(first), std::move(second)};
  partnership.life = {LifeStage{status, std::nullopt, {}}};
  partnership.fields = std::move(fields);
  partnership.group = std::move(group);
  return partnership;
}

Boundary boundary(BoundaryKind kind, std::string code, std::string country, std::string name, LonLat label) {
  Boundary boundary;
  boundary.kind = kind;
  boundary.code = std::move(code);
  boundary.country = std::move(country);
  boundary.names = {{"en", std::move(name)}};
  boundary.label = label;
  return boundary;
}

}  // namespace

Network sample_network() {
  Network network;
  network.languages = {"en"};
  network.places = {city("sendai", "Sendai", 140.87, 38.27, "JP-04"),
                    city("nizhny-novgorod", "Nizhny Novgorod", 44.0, 56.33, "RU-NIZ"),
                    city("sapporo", "Sapporo", 141.35, 43.06, "JP-01"),
                    city("yuzhno-sakhalinsk", "Yuzhno-Sakhalinsk", 142.73, 46.96, "RU-SAK"),
                    city("nagato", "Nagato", 131.18, 34.37, "JP-35"),
                    city("sochi", "Sochi", 39.72, 43.59, "")};
  network.regions = {
      region_with("JP-04", "Miyagi", "JP", "sendai"), region_with("RU-NIZ", "Nizhny Novgorod Oblast", "RU", ""),
      region_with("JP-01", "Hokkaido", "JP", "sapporo"), region_with("RU-SAK", "Sakhalin", "RU", "yuzhno-sakhalinsk")};
  network.groups = {{"miyagi", named("Miyagi"), "#f5b335"}, {"hokkaido", named("Hokkaido"), ""}};
  network.fields = {{"economy", named("Economy")}, {"culture", named("Culture")}, {"sport", named("Sport")}};
  network.partnerships = {
      link("miyagi-nizhny", {"JP-04", ""}, {"RU-NIZ", "nizhny-novgorod"}, Status::active, {"economy", "culture"},
           "miyagi"),
      link("hokkaido-sakhalin", {"JP-01", ""}, {"RU-SAK", ""}, Status::active, {"economy"}, "hokkaido"),
      link("hokkaido-sakhalin-bridge", {"RU-SAK", ""}, {"JP-01", ""}, Status::talks, {"culture"}, "hokkaido"),
      link("nagato-sochi", {"", "nagato"}, {"", "sochi"}, Status::active, {"sport"})};
  return network;
}

BoundarySet sample_boundaries() {
  return {{boundary(BoundaryKind::country, "JP", "JP", "Japan", {138, 37}),
           boundary(BoundaryKind::country, "RU", "RU", "Russia", {95, 62}),
           boundary(BoundaryKind::country, "MN", "MN", "Mongolia", {104, 47}),
           boundary(BoundaryKind::region, "JP-04", "JP", "Miyagi", {140.9, 38.4}),
           boundary(BoundaryKind::region, "RU-NIZ", "RU", "Nizhny Novgorod Oblast", {44.5, 56.5}),
           boundary(BoundaryKind::region, "JP-01", "JP", "Hokkaido", {142.8, 43.4}),
           boundary(BoundaryKind::region, "RU-SAK", "RU", "Sakhalin", {142.9, 50}),
           boundary(BoundaryKind::region, "JP-35", "JP", "Yamaguchi", {131.5, 34.2}),
           boundary(BoundaryKind::claimed, "islands", "", "Islands", {147, 44.5}),
           boundary(BoundaryKind::lake, "baikal", "", "Baikal", {108, 53.5})}};
}

BoundaryTable sample_table() {
  const BoundarySet set = sample_boundaries();
  Outline outline;
  for (std::uint32_t i = 0; i < set.boundaries.size(); ++i) {
    const Boundary& boundary = set.boundaries[i];
    const double radius_deg = boundary.kind == BoundaryKind::country ? 10 : 2;
    outline.parts.push_back({i,
                             {},
                             unit_vector(boundary.label.longitude_deg, boundary.label.latitude_deg),
                             radius_deg * radians_per_degree});
  }
  return {set, outline};
}

}  // namespace kakehashi::testing
