#include "geo/table/end_index.hpp"

namespace kakehashi {

EndIndex::EndIndex(const Network& network) {
  for (const Place& place : network.places) places_.emplace(place.id, &place);
  for (const Region& region : network.regions) regions_.emplace(region.id, &region);
}

const Place* EndIndex::place(std::string_view id) const {
  const auto found = places_.find(id);
  return found == places_.end() ? nullptr : found->second;
}

const Region* EndIndex::region(std::string_view id) const {
  const auto found = regions_.find(id);
  return found == regions_.end() ? nullptr : found->second;
}

const Place* EndIndex::anchor(const Party& party) const {
  if (!party.place.empty()) return place(party.place);
  const Region* side = region(party.region);
  return side == nullptr ? nullptr : place(side->capital);
}

bool EndIndex::has_two_ends(const Partnership& partnership) const {
  if (partnership.between.size() < 2) return false;
  const Party& a = partnership.between[0];
  const Party& b = partnership.between[1];
  return a.region != b.region || anchor(a) != anchor(b);
}

}  // namespace kakehashi
