#include "geo/reader/world_map.hpp"

#include "geo/boundary/covered_countries.hpp"
#include "geo/boundary/swapped_places.hpp"
#include "geo/names/region_names.hpp"
#include "geo/reader/embedded_world.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace kakehashi {

namespace {

/// How much of the work is done when the file has been read.
constexpr double share_of_reading = 0.7;

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

/// Puts the regions of a file in the place of those of `world`; without a set when the file cannot be read.
void use_regions_of(const BoundarySource& file, BoundaryResult& world, const ReadingProgress& progress) {
  if (!world.set) return;
  // Files without codes have names; what these stand for the embedded boundaries know.
  const RegionNames names(*world.set);
  const RegionNaming naming = [&names](std::string_view name) {
    const std::vector<const Boundary*> found = names.find(name);
    return found.size() == 1 ? found.front()->code : std::string();
  };
  BoundaryResult named = load_boundaries(file, {}, naming, progress);
  append(world.diagnostics, std::move(named.diagnostics));
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

}  // namespace

BoundaryResult load_world() { return load_embedded_boundaries(embedded_world()); }

MapAnswer make_map(BoundaryResult world, const std::optional<BoundarySource>& other, const ReadingProgress& progress) {
  if (other) {
    use_regions_of(*other, world, [&progress](double share) {
      if (progress) progress(share * share_of_reading);
    });
  }
  MapAnswer answer;
  answer.diagnostics = std::move(world.diagnostics);
  if (!world.set) return answer;
  PreparedMap& map = answer.map.emplace();
  map.set = std::move(*world.set);
  map.findings = answer.diagnostics;
  map.outline = build_outline(map.set, covered_countries(map.set));
  for (Boundary& boundary : map.set.boundaries) boundary.polygons = {};
  return answer;
}

}  // namespace kakehashi
