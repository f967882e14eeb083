#include "geo/network/network.hpp"

#include "geo/network/vocabulary.hpp"

#include <algorithm>

namespace kakehashi {
namespace {

template <typename Item>
const Item* find_by_id(const std::vector<Item>& items, std::string_view id) {
  const auto found = std::ranges::find(items, id, &Item::id);
  return found == items.end() ? nullptr : &*found;
}

/// The place of `word` in `words`, as the enumerator that has this number.
template <typename Enum>
std::optional<Enum> enumerator(std::span<const std::string_view> words, std::string_view word) {
  const auto found = std::ranges::find(words, word);
  if (found == words.end()) return std::nullopt;
  return static_cast<Enum>(found - words.begin());
}

}  // namespace

std::string_view to_string(PartnershipType type) { return partnership_types()[static_cast<std::size_t>(type)]; }
std::string_view to_string(Status status) { return statuses()[static_cast<std::size_t>(status)]; }

std::optional<PartnershipType> parse_partnership_type(std::string_view word) {
  return enumerator<PartnershipType>(partnership_types(), word);
}

std::optional<Status> parse_status(std::string_view word) { return enumerator<Status>(statuses(), word); }

Status Partnership::status() const { return life.empty() ? Status::proposed : life.back().status; }

const Country* Network::country(std::string_view id) const { return find_by_id(countries, id); }
const Source* Network::source(std::string_view id) const { return find_by_id(sources, id); }
const Field* Network::field(std::string_view id) const { return find_by_id(fields, id); }
const Theme* Network::theme(std::string_view id) const { return find_by_id(themes, id); }
const Place* Network::place(std::string_view id) const { return find_by_id(places, id); }
const Region* Network::region(std::string_view id) const { return find_by_id(regions, id); }
const Organisation* Network::organisation(std::string_view id) const { return find_by_id(organisations, id); }
const Group* Network::group(std::string_view id) const { return find_by_id(groups, id); }
const Partnership* Network::partnership(std::string_view id) const { return find_by_id(partnerships, id); }

const Place* Network::anchor(const Party& party) const {
  if (!party.place.empty()) return place(party.place);
  const Region* const side = region(party.region);
  return side == nullptr ? nullptr : place(side->capital);
}

const Text& Network::name(const Party& party) const {
  static const Text nameless;
  if (const Region* const side = region(party.region)) return side->name;
  const Place* const city = place(party.place);
  return city == nullptr ? nameless : city->name;
}

}  // namespace kakehashi
