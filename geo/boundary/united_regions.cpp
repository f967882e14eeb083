#include "geo/boundary/united_regions.hpp"

#include "geo/boundary/common_borders.hpp"
#include "geo/boundary/label_place.hpp"

#include <iterator>
#include <unordered_map>
#include <utility>

namespace kakehashi {

std::vector<SharedCode> unite_regions(std::vector<Boundary>& boundaries) {
  std::unordered_map<std::string, std::size_t> firsts;
  std::vector<std::size_t> features;  // of each boundary that is kept
  std::vector<Boundary> kept;
  for (Boundary& boundary : boundaries) {
    const auto [first, is_new] = firsts.try_emplace(boundary.code, kept.size());
    if (is_new || boundary.code.empty()) {
      kept.push_back(std::move(boundary));
      features.push_back(1);
      continue;
    }
    Boundary& whole = kept[first->second];
    ++features[first->second];
    whole.polygons.insert(whole.polygons.end(), std::make_move_iterator(boundary.polygons.begin()),
                          std::make_move_iterator(boundary.polygons.end()));
    whole.names.merge(boundary.names);
    whole.group_names.merge(boundary.group_names);
    if (whole.country.empty()) whole.country = std::move(boundary.country);
  }
  std::vector<SharedCode> shared;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    if (features[i] == 1) continue;
    kept[i].polygons = without_common_borders(std::move(kept[i].polygons));
    kept[i].label = label_place(kept[i].polygons);
    shared.push_back({kept[i].code, features[i]});
  }
  boundaries = std::move(kept);
  return shared;
}

}  // namespace kakehashi
