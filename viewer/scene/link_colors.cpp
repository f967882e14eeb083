#include "viewer/scene/link_colors.hpp"

#include "viewer/scene/palette.hpp"

#include <algorithm>

namespace kakehashi {

LinkColors::LinkColors(const Network& network) : network_(&network) {
  for (const Group& group : network.groups) {
    if (const auto color = parse_color(group.color)) taken_.push_back(*color);
  }
  for (std::size_t i = 0; i < network.groups.size(); ++i) {
    const auto own = parse_color(network.groups[i].color);
    const Rgba color = own ? *own : free_color(i);
    groups_.emplace(network.groups[i].id, color);
    if (!own) taken_.push_back(color);
  }
}

Rgba LinkColors::of(std::size_t index) const {
  const auto group = groups_.find(network_->partnerships.at(index).group);
  return group != groups_.end() ? group->second : free_color(index);
}

Rgba LinkColors::free_color(std::size_t number) const {
  for (std::size_t i = 0; i < group_colors; ++i) {
    const Rgba color = group_color(number + i);
    if (std::find(taken_.begin(), taken_.end(), color) == taken_.end()) return color;
  }
  return group_color(number);
}

}  // namespace kakehashi
