#include "viewer/scene/party_ends.hpp"

#include "geo/network/network_index.hpp"
#include "viewer/scene/link_colors.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace kakehashi {

PartyEnds::PartyEnds(const Network& network) : network_(&network) {
  const NetworkIndex index{network};
  const LinkColors colors{network};
  std::unordered_map<std::string_view, std::uint32_t> areas;
  const auto area_of = [&](std::string_view id) {
    return areas.emplace(id, static_cast<std::uint32_t>(areas.size())).first->second;
  };
  firsts_.reserve(network.partnerships.size() + 1);
  colors_.reserve(network.partnerships.size());
  for (std::size_t i = 0; i < network.partnerships.size(); ++i) {
    const Partnership& partnership = network.partnerships[i];
    firsts_.push_back(ends_.size());
    colors_.push_back(colors.of(i));
    for (const Party& party : partnership.between) {
      PartyEnd end;
      end.region = index.region(party.region);
      end.place = index.anchor(party);
      end.region_id = party.region;
      if (party.region.empty() && end.place != nullptr) end.region_id = end.place->region;
      if (end.place != nullptr) end.at = unit_vector(end.place->longitude_deg, end.place->latitude_deg);
      end.area = area_of(!end.region_id.empty() ? end.region_id : std::string_view{party.place});
      ends_.push_back(end);
    }
  }
  firsts_.push_back(ends_.size());
  fan_out();
}

void PartyEnds::fan_out() {
  /// Lanes to either side; when there are more links, they lie closer.
  constexpr double most_lanes = 8;
  const std::size_t count = firsts_.size() - 1;
  std::unordered_map<std::uint64_t, std::size_t> links_between;
  std::vector<std::uint64_t> pairs(count);
  std::vector<std::size_t> numbers(count);
  for (std::size_t i = 0; i < count; ++i) {
    const std::span<const PartyEnd> ends = of(i);
    if (ends.size() < 2) continue;
    const auto [low, high] = std::minmax(ends[0].area, ends[1].area);
    pairs[i] = std::uint64_t{low} << 32U | high;
    numbers[i] = links_between[pairs[i]]++;
  }
  lanes_.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    const auto lane = (numbers[i] + 1) / 2;
    const auto step = static_cast<double>(lane);
    const double farthest = std::floor(static_cast<double>(links_between[pairs[i]]) / 2);
    const double closeness = farthest > most_lanes ? most_lanes / farthest : 1;
    lanes_[i] = (numbers[i] % 2 == 1 ? -step : step) * closeness;
  }
}

std::span<const PartyEnd> PartyEnds::of(std::size_t partnership) const {
  return std::span{ends_}.subspan(firsts_[partnership], firsts_[partnership + 1] - firsts_[partnership]);
}

bool PartyEnds::concerns(std::size_t partnership, const Thing& thing) const {
  const std::span<const PartyEnd> ends = of(partnership);
  switch (thing.kind) {
    case ThingKind::partnership:
      return network_->partnerships[partnership].id == thing.id;
    case ThingKind::region:
      return !thing.id.empty() &&
             std::any_of(ends.begin(), ends.end(), [&](const PartyEnd& end) { return end.region_id == thing.id; });
    case ThingKind::place:
      return std::any_of(ends.begin(), ends.end(),
                         [&](const PartyEnd& end) { return end.place != nullptr && end.place->id == thing.id; });
    case ThingKind::claimed:
    case ThingKind::flow:
    case ThingKind::none:
      return false;
  }
  return false;
}

}  // namespace kakehashi
