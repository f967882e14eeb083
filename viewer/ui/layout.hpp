/// Where cards stand in a window.
#pragma once

#include "viewer/ui/panels.hpp"

namespace kakehashi {

/// The places of the cards, pixels. Heights that depend on a card's contents are the greatest it may take.
struct CardLayout {
  float margin = 0;  ///< Between cards and the window's edge.
  float gap = 0;     ///< Between cards.
  bool narrow = false;
  bool timeline_shown = false;
  bool legend_shown = false;
  PixelRect title;
  PixelRect details;  ///< Where the card of a selection stands, whether there is one or not.
  PixelRect legend;   ///< It stands at the bottom of this rectangle.
  PixelRect timeline;
  PixelRect toolbar;
  PixelRect free;  ///< What the cards leave to the map, with the details card if something is selected.
};

[[nodiscard]] CardLayout lay_out_cards(const ViewState& state, float width_px, float height_px, float scale);

/// A window smaller than this in either direction shows no cards.
inline constexpr float min_window_px = 50;

}  // namespace kakehashi
