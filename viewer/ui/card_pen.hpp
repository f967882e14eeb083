/// The hand that writes a card: a column of text and widgets, from top to bottom, all of it measured as it is drawn.
#pragma once

#include "viewer/ui/icons.hpp"
#include "viewer/ui/imgui_compatibility.hpp"
#include "viewer/ui/panels.hpp"
#include "viewer/ui/style.hpp"

#include <imgui.h>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

/// A field, a filter: a word in a rounded frame.
struct Chip {
  std::string id;
  std::string text;
  bool on = false;
};

/// What came of something that can be clicked.
struct Press {
  bool clicked = false;
  bool hovered = false;
};

class CardPen {
 public:
  CardPen(const PanelInput& input, PanelResult& result, ImVec2 upper_left, float width_px);

  const PanelInput& input;
  PanelResult& result;
  ImDrawList& list;
  float left = 0;   ///< Of the column.
  float width = 0;  ///< Of the column.
  float y = 0;      ///< Where the next thing is written.

  [[nodiscard]] const Palette& colors() const { return input.colors; }
  [[nodiscard]] const Fonts& fonts() const { return input.fonts; }
  [[nodiscard]] const Catalog& words() const { return input.words; }
  [[nodiscard]] const std::string& in_language(const Text& text) const { return text.in(input.state.look.language); }
  [[nodiscard]] float right() const { return left + width; }

  /// Where a line of text begins so that its letters stand around a middle: they stand lower than the line's middle.
  [[nodiscard]] static float line_top(float middle, const ImFont& font) { return middle - height_px(font) * 0.55F; }
  /// Highlights a thing on the map while the mouse is on what stands for it.
  void point_at(const Thing& thing);

  /// Pixels for a size of the design at 1080p, whole ones.
  [[nodiscard]] float px(float design) const;
  void gap(float design) { y += px(design); }
  void act(Action action) { result.actions.push_back(std::move(action)); }

  /// A paragraph in the column, beginning `indent_px` to the right.
  void paragraph(std::string_view text, ImFont* font, Rgba color, float indent_px = 0);
  /// The same, of which at most `max_lines` are written.
  void paragraph_of(std::string_view text, ImFont* font, Rgba color, std::size_t max_lines);
  /// One line at a place, without moving on.
  void line_at(ImVec2 at, std::string_view text, ImFont* font, Rgba color);
  /// For text that Dear ImGui draws by itself: its letters have to be in the font.
  void note_letters(std::string_view text, const ImFont* font) const;
  [[nodiscard]] float paragraph_height(std::string_view text, const ImFont& font, float width_px) const;

  void accent_bar(Rgba color);
  void heading(std::string_view text);
  void rule();
  /// Chips side by side, in as many rows as they need; the number of the one that was clicked, otherwise -1.
  /// Chips without an id stand only for reading.
  int chips(std::span<const Chip> chips, std::string_view id);
  /// A word in a thin frame, in the column.
  void tag(std::string_view text);
  /// A button with words in it, as wide as they are. It stands at a place and does not move on.
  bool text_button(ImVec2 at, std::string_view id, Icon icon, std::string_view text);
  [[nodiscard]] ImVec2 text_button_size(std::string_view text) const;

  /// Makes a rectangle clickable: shows the hand, draws the highlight.
  Press pressable(std::string_view id, PixelRect rect, float rounding_px);
  /// An icon that can be pressed; `hint` is shown beside the cursor.
  bool icon_button(std::string_view id, Icon icon, ImVec2 center, float side_px, std::string_view hint,
                   bool enabled = true, std::string_view key = {});
  /// Words beside the cursor.
  void hint(std::string_view text, std::string_view key = {});
};

}  // namespace kakehashi
