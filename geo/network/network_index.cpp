#include "geo/network/network_index.hpp"

#include <vector>

namespace kakehashi {

namespace {

/// The first of those with the same id, as a walk would find it.
template <typename Item>
std::unordered_map<std::string_view, const Item*> by_id(const std::vector<Item>& items) {
  std::unordered_map<std::string_view, const Item*> found;
  found.reserve(items.size());
  for (const Item& item : items) {
    if (!item.id.empty()) found.emplace(item.id, &item);
  }
  return found;
}

template <typename Item>
const Item* look_up(const std::unordered_map<std::string_view, const Item*>& items, std::string_view id) {
  const auto found = items.find(id);
  return found == items.end() ? nullptr : found->second;
}

}  // namespace

NetworkIndex::NetworkIndex(const Network& network)
    : network_(&network),
      countries_(by_id(network.countries)),
      places_(by_id(network.places)),
      regions_(by_id(network.regions)) {}

const Country* NetworkIndex::country(std::string_view id) const { return look_up(countries_, id); }
const Place* NetworkIndex::place(std::string_view id) const { return look_up(places_, id); }
const Region* NetworkIndex::region(std::string_view id) const { return look_up(regions_, id); }

const Place* NetworkIndex::anchor(const Party& party) const {
  if (!party.place.empty()) return place(party.place);
  const Region* const side = region(party.region);
  return side == nullptr ? nullptr : place(side->capital);
}

const Text& NetworkIndex::name(const Party& party) const {
  static const Text nameless;
  if (const Region* const side = region(party.region)) return side->name;
  const Place* const city = place(party.place);
  return city == nullptr ? nameless : city->name;
}

}  // namespace kakehashi
