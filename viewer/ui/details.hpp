/// What the card of a selected thing holds.
#pragma once

#include "viewer/ui/card_pen.hpp"

#include <functional>
#include <string>

namespace kakehashi {

struct Details {
  Rgba accent;
  std::string title;
  std::string line;                        ///< Below the title.
  std::function<void(CardPen&)> contents;  ///< What scrolls.
  std::string source;                      ///< At the foot.
};

[[nodiscard]] Details partnership_details(const PanelInput& input, const Partnership& partnership);
[[nodiscard]] Details region_details(const PanelInput& input, const Region& region);
[[nodiscard]] Details place_details(const PanelInput& input, const Place& place);
/// A region of which the network says nothing, or a claimed area; `boundary` may be missing while maps are read.
[[nodiscard]] Details boundary_details(const PanelInput& input, const Thing& thing, const Boundary* boundary);

}  // namespace kakehashi
