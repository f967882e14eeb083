#include "geo/network/network_index.hpp"

#include <vector>

namespace kakehashi {

namespace {

/// The first of those with the same id.
template <typename Item>
std::unordered_map<std::string_view, const Item*> by_id(const std::vector<Item>& items) {
  std::unordered_map<std::string_view, const Item*> found;
  found.reserve(items.size());
  for (const Item& item : items) {
    if (!item.id.empty()) found.emplace(item.id, &item);
  }
  return found;
}

}  // namespace

NetworkIndex::NetworkIndex(const Network& network)
    : network_(&network),
      countries_(by_id(network.countries)),
      sources_(by_id(network.sources)),
      fields_(by_id(network.fields)),
      themes_(by_id(network.themes)),
      places_(by_id(network.places)),
      regions_(by_id(network.regions)),
      organisations_(by_id(network.organisations)),
      groups_(by_id(network.groups)),
      partnerships_(by_id(network.partnerships)) {}

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
