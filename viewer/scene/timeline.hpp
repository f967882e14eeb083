/// What is dated in a network, as the timeline shows it.
#pragma once

#include "geo/network/network_index.hpp"
#include "viewer/scene/links.hpp"

#include <cstdint>
#include <vector>

namespace kakehashi {

/// Something dated that belongs to a partnership. It refers to the network.
struct TimelineItem {
  std::uint32_t partnership = 0;  ///< Its number.
  const Date* date = nullptr;
  const Text* title = nullptr;
  bool agreement = false;
  bool planned = false;
  double year = 0;  ///< When it begins; what is known to the year only, in the middle of it.
};

/// Agreements first, then events, each in order of time.
[[nodiscard]] std::vector<TimelineItem> timeline_of(const NetworkIndex& index, const Links& links);

}  // namespace kakehashi
