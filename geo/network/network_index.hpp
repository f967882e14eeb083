/// Look-ups in a network by id.
#pragma once

#include "geo/network/network.hpp"

#include <string_view>
#include <unordered_map>

namespace kakehashi {

/// Made once for a network that does not change meanwhile; refers to it, so it has to be outlived by it. Where several
/// things of a kind have the same id, the first one is found.
class NetworkIndex {
 public:
  explicit NetworkIndex(const Network& network);

  [[nodiscard]] const Network& network() const { return *network_; }

  /// The thing with an id; nullptr when there is none, also for an empty id.
  [[nodiscard]] const Country* country(std::string_view id) const { return look_up(countries_, id); }
  [[nodiscard]] const Source* source(std::string_view id) const { return look_up(sources_, id); }
  [[nodiscard]] const Field* field(std::string_view id) const { return look_up(fields_, id); }
  [[nodiscard]] const Theme* theme(std::string_view id) const { return look_up(themes_, id); }
  [[nodiscard]] const Place* place(std::string_view id) const { return look_up(places_, id); }
  [[nodiscard]] const Region* region(std::string_view id) const { return look_up(regions_, id); }
  [[nodiscard]] const Organisation* organisation(std::string_view id) const { return look_up(organisations_, id); }
  [[nodiscard]] const Group* group(std::string_view id) const { return look_up(groups_, id); }
  [[nodiscard]] const Partnership* partnership(std::string_view id) const { return look_up(partnerships_, id); }

  /// The place where an arc ends on the side of `party`: its own place, otherwise its region's capital; nullptr when
  /// it cannot be told.
  [[nodiscard]] const Place* anchor(const Party& party) const;
  /// The name of one side of a partnership: its region's, otherwise its place's.
  [[nodiscard]] const Text& name(const Party& party) const;

 private:
  template <typename Item>
  using ById = std::unordered_map<std::string_view, const Item*>;

  template <typename Item>
  [[nodiscard]] static const Item* look_up(const ById<Item>& items, std::string_view id) {
    const auto found = items.find(id);
    return found == items.end() ? nullptr : found->second;
  }

  const Network* network_;
  ById<Country> countries_;
  ById<Source> sources_;
  ById<Field> fields_;
  ById<Theme> themes_;
  ById<Place> places_;
  ById<Region> regions_;
  ById<Organisation> organisations_;
  ById<Group> groups_;
  ById<Partnership> partnerships_;
};

}  // namespace kakehashi
