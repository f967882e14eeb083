/// Look-ups in a network by id, without walking its lists.
#pragma once

#include "geo/network/network.hpp"

#include <cstddef>
#include <string_view>
#include <unordered_map>

namespace kakehashi {

/// Made once for a network that does not change meanwhile; refers to it, so it has to be outlived by it.
class NetworkIndex {
 public:
  explicit NetworkIndex(const Network& network);

  [[nodiscard]] const Network& network() const { return *network_; }

  /// The thing with an id; nullptr when there is none, also for an empty id.
  [[nodiscard]] const Country* country(std::string_view id) const;
  [[nodiscard]] const Place* place(std::string_view id) const;
  [[nodiscard]] const Region* region(std::string_view id) const;

  /// As Network::anchor() and Network::name().
  [[nodiscard]] const Place* anchor(const Party& party) const;
  [[nodiscard]] const Text& name(const Party& party) const;

 private:
  template <typename Item>
  using ById = std::unordered_map<std::string_view, const Item*>;

  const Network* network_;
  ById<Country> countries_;
  ById<Place> places_;
  ById<Region> regions_;
};

}  // namespace kakehashi
