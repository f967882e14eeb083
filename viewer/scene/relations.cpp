#include "viewer/scene/relations.hpp"

#include "viewer/scene/link_colors.hpp"

#include <algorithm>

namespace kakehashi {

std::optional<Thing> find_thing(const Network& network, const BoundarySet& boundaries, std::string_view id) {
  if (network.partnership(id) != nullptr) return Thing{ThingKind::partnership, std::string{id}};
  for (const Boundary& boundary : boundaries.boundaries) {
    if (boundary.code != id) continue;
    if (boundary.kind == BoundaryKind::claimed) return Thing{ThingKind::claimed, std::string{id}};
    if (boundary.kind == BoundaryKind::region) return Thing{ThingKind::region, std::string{id}};
  }
  if (network.region(id) != nullptr) return Thing{ThingKind::region, std::string{id}};
  if (network.place(id) != nullptr) return Thing{ThingKind::place, std::string{id}};
  return std::nullopt;
}

std::vector<std::string_view> thing_ids(const Network& network, const BoundarySet& boundaries) {
  std::vector<std::string_view> ids;
  for (const Partnership& partnership : network.partnerships) ids.emplace_back(partnership.id);
  for (const Region& region : network.regions) ids.emplace_back(region.id);
  for (const Place& place : network.places) ids.emplace_back(place.id);
  for (const Boundary& boundary : boundaries.boundaries) {
    if (boundary.kind == BoundaryKind::region || boundary.kind == BoundaryKind::claimed)
      ids.emplace_back(boundary.code);
  }
  return ids;
}

std::string_view region_of(const Network& network, const Party& party) {
  if (!party.region.empty()) return party.region;
  const Place* place = network.place(party.place);
  return place != nullptr ? std::string_view{place->region} : std::string_view{};
}

bool concerns(const Network& network, const Partnership& partnership, const Thing& thing) {
  switch (thing.kind) {
    case ThingKind::partnership:
      return partnership.id == thing.id;
    case ThingKind::region:
      return !thing.id.empty() &&
             std::any_of(partnership.between.begin(), partnership.between.end(),
                         [&](const Party& party) { return region_of(network, party) == thing.id; });
    case ThingKind::place:
      return std::any_of(partnership.between.begin(), partnership.between.end(), [&](const Party& party) {
        const Place* end = network.anchor(party);
        return end != nullptr && end->id == thing.id;
      });
    case ThingKind::claimed:
    case ThingKind::flow:
    case ThingKind::none:
      return false;
  }
  return false;
}

bool is_unsigned(const Partnership& partnership) {
  switch (partnership.status()) {
    case Status::active:
    case Status::restored:
      return false;
    case Status::proposed:
    case Status::talks:
    case Status::dormant:
    case Status::suspended:
    case Status::ended:
      return true;
  }
  return false;
}

bool passes_filters(const Partnership& partnership, const ViewState& state) {
  if (state.fields.empty()) return true;
  return std::any_of(partnership.fields.begin(), partnership.fields.end(),
                     [&](const std::string& field) { return state.fields.contains(field); });
}

Rgba color_of(const Network& network, const Partnership& partnership) {
  const auto found = std::find_if(network.partnerships.begin(), network.partnerships.end(),
                                  [&](const Partnership& other) { return other.id == partnership.id; });
  if (found == network.partnerships.end()) return group_color(0);
  return LinkColors{network}.of(static_cast<std::size_t>(found - network.partnerships.begin()));
}

}  // namespace kakehashi
