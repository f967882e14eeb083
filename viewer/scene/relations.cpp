#include "viewer/scene/relations.hpp"

#include <algorithm>

namespace kakehashi {

std::optional<Thing> find_thing(const NetworkIndex& index, const BoundarySet& boundaries, std::string_view id) {
  if (index.partnership(id) != nullptr) return Thing{ThingKind::partnership, std::string{id}};
  for (const Boundary& boundary : boundaries.boundaries) {
    if (boundary.code != id) continue;
    if (boundary.kind == BoundaryKind::claimed) return Thing{ThingKind::claimed, std::string{id}};
    if (boundary.kind == BoundaryKind::region) return Thing{ThingKind::region, std::string{id}};
  }
  if (index.region(id) != nullptr) return Thing{ThingKind::region, std::string{id}};
  if (index.place(id) != nullptr) return Thing{ThingKind::place, std::string{id}};
  return std::nullopt;
}

const Boundary* find_boundary(const BoundarySet& boundaries, BoundaryKind kind, std::string_view code) {
  const auto found =
      std::find_if(boundaries.boundaries.begin(), boundaries.boundaries.end(),
                   [&](const Boundary& boundary) { return boundary.kind == kind && boundary.code == code; });
  return found != boundaries.boundaries.end() ? &*found : nullptr;
}

const Boundary* find_boundary(const BoundarySet& boundaries, const Thing& thing) {
  const bool claimed = thing.kind == ThingKind::claimed;
  return find_boundary(boundaries, claimed ? BoundaryKind::claimed : BoundaryKind::region, thing.id);
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
  if (state.map.fields.empty()) return true;
  return std::any_of(partnership.fields.begin(), partnership.fields.end(),
                     [&](const std::string& field) { return state.map.fields.contains(field); });
}

}  // namespace kakehashi
