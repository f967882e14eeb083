/// Where the links of a network end, found without a walk along its lists.
#pragma once

#include "geo/network/network.hpp"

#include <string_view>
#include <unordered_map>

namespace kakehashi {

class EndIndex {
 public:
  /// Keeps references into `network`.
  explicit EndIndex(const Network& network);

  /// As Network::place(), Network::region() and Network::anchor().
  [[nodiscard]] const Place* place(std::string_view id) const;
  [[nodiscard]] const Region* region(std::string_view id) const;
  [[nodiscard]] const Place* anchor(const Party& party) const;

  /// False for a link of something with itself, which no table of links holds.
  [[nodiscard]] bool has_two_ends(const Partnership& partnership) const;

 private:
  std::unordered_map<std::string_view, const Place*> places_;
  std::unordered_map<std::string_view, const Region*> regions_;
};

}  // namespace kakehashi
