/// The frame of a card: a Dear ImGui window that shows nothing of Dear ImGui.
#pragma once

#include "viewer/ui/card_pen.hpp"

#include <imgui.h>

namespace kakehashi {

/// A rounded rectangle with a hairline border and a soft shadow.
void draw_frame(ImDrawList& list, PixelRect rect, float rounding_px, Rgba fill, const PanelInput& input);

/// A card from its first line to its last. It draws its frame when it ends, as only then its height is known.
class Card {
 public:
  enum class Layer { below, above };  ///< Above: before all other cards, as help is.

  /// `max_height_px` is also the height until finish() says otherwise.
  Card(const PanelInput& input, PanelResult& result, const char* id, ImVec2 upper_left, float width_px,
       float max_height_px, Layer layer = Layer::below);
  ~Card();
  Card(const Card&) = delete;
  Card& operator=(const Card&) = delete;

  /// A pen in the card's upper left corner, within margins at 1080p.
  [[nodiscard]] CardPen pen(float margin_x, float margin_y) const;

  /// Puts the card before all others, whatever was clicked last.
  static void bring_to_front();

  /// Ends the card at a height and enters it among the covered rectangles.
  void finish(float height_px);

 private:
  const PanelInput& input_;
  PanelResult& result_;
  ImVec2 upper_left_;
  float width_;
  float height_;
  ImDrawListSplitter layers_;
};

/// The part of a card that scrolls. Its end draws the thumb of a scroll bar and fades what goes on beyond its edges.
class ScrollArea {
 public:
  /// `margin_px`: of the card, beside the column; the thumb stands there.
  ScrollArea(CardPen& card_pen, const char* id, float height_px, float margin_px);
  ~ScrollArea();
  ScrollArea(const ScrollArea&) = delete;
  ScrollArea& operator=(const ScrollArea&) = delete;

  [[nodiscard]] CardPen& pen() { return pen_; }

 private:
  static CardPen begin(CardPen& card_pen, const char* id, float height_px, float margin_px);

  PixelRect rect_;
  CardPen pen_;
  float top_;
};

}  // namespace kakehashi
