/// All cards of the window: they read the state and give back actions.
#pragma once

#include "geo/boundary/boundary_set.hpp"
#include "viewer/scene/document.hpp"
#include "viewer/scene/legend.hpp"
#include "viewer/scene/palette.hpp"
#include "viewer/state/action.hpp"
#include "viewer/ui/fonts.hpp"
#include "viewer/ui/notice_card.hpp"
#include "viewer/words/catalog.hpp"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kakehashi {

class Search;

/// A rectangle of the window, pixels from the upper left.
struct PixelRect {
  float left = 0;
  float top = 0;
  float right = 0;
  float bottom = 0;
  [[nodiscard]] bool contains(float x, float y) const { return x >= left && x < right && y >= top && y < bottom; }
};

/// What the tooltip at the cursor says.
struct HoverWords {
  Thing thing;
  std::string title;
  std::string line;
  std::optional<Rgba> color;
};

/// Everything the cards may read. Nothing is kept between frames but what Dear ImGui keeps.
struct PanelInput {
  const Document& document;
  const BoundarySet& boundaries;
  const ViewState& state;
  const Catalog& words;
  const Palette& colors;
  const Fonts& fonts;
  Search* search = nullptr;  ///< In the document and the boundaries; nullptr: nothing can be searched for yet.
  float width_px = 0;
  float height_px = 0;
  float scale = 1;  ///< Pixels per pixel of the design at 1080p.
  std::optional<HoverWords> hover;
  const NoticeCard* notice = nullptr;  ///< What became of files; nullptr: nothing to say.
  std::string loading;                 ///< What is being loaded; empty: nothing.
  double loaded_share = 0;             ///< How much of it, from 0 to 1; 0 also when nobody can tell.
  std::span<const LegendItem> legend{};
  bool has_flows = false;  ///< Links without a document are on the map, too.
  bool can_go_back = false;
  bool can_go_forward = false;
};

/// What came of drawing the cards.
struct PanelResult {
  std::vector<Action> actions;
  std::vector<PixelRect> covered;  ///< Rectangles of cards, for labels and picking.
  PixelRect free;                  ///< The part of the window that cards leave to the map.
  bool hovering = false;           ///< The mouse is on a row whose thing the map highlights.
  bool animating = false;          ///< A fade is under way: another frame is wanted.
};

/// Draws every card into the current Dear ImGui frame.
[[nodiscard]] PanelResult draw_panels(const PanelInput& input);

/// Where the cards will stand, without drawing: for framing the selection before its card is there.
[[nodiscard]] PixelRect free_area(const ViewState& state, float width_px, float height_px, float scale);

}  // namespace kakehashi
