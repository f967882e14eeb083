/// The mouse: drags, wheel and clicks become actions.
#pragma once

#include "viewer/scene/drawn_map.hpp"
#include "viewer/visit/session.hpp"

#include <optional>
#include <vector>

namespace kakehashi {

class Pointer {
 public:
  /// What a pointer event may ask: the picture, and whether a card has the mouse.
  struct Context {
    Session& session;
    const DrawnMap& drawn;
    Ground ground;
    bool over_card = false;
  };

  void move(PixelPoint at, double time_s, const Context& context);
  void press(PixelPoint at, double time_s, const Context& context);
  void release(PixelPoint at, double time_s, const Context& context);
  /// `steps` of the wheel; a touch pad's pinch comes as fractions of steps.
  void wheel(PixelPoint at, double steps, const Context& context);
  void leave(const Context& context);
  /// The picture has changed below a cursor that rests: what lies there now is hovered, and nothing while all moves.
  /// True when that is something else than before.
  bool stay(const Context& context);

  /// How many things lie under the cursor, for the tooltip.
  [[nodiscard]] std::size_t things_here() const { return things_here_; }
  [[nodiscard]] bool dragging() const { return dragging_; }

 private:
  void hover_at(PixelPoint at, const Context& context);
  void click(PixelPoint at, double time_s, const Context& context);

  std::optional<PixelPoint> cursor_;  ///< Where it is, while it is in the window.
  PixelPoint pressed_at_;
  PixelPoint last_;
  double last_time_s_ = 0;
  PixelPoint speed_px_per_s_;
  bool pressed_ = false;
  bool dragging_ = false;
  std::size_t things_here_ = 0;
  PixelPoint clicked_at_{-100, -100};
  double clicked_time_s_ = -10;
  std::size_t click_number_ = 0;
};

}  // namespace kakehashi
