/// One view of what is open: what somebody sees of it and does with it.
#pragma once

#include "viewer/app/frame_pace.hpp"
#include "viewer/draw/moving_lights.hpp"
#include "viewer/draw/view_painter.hpp"
#include "viewer/load/workspace.hpp"
#include "viewer/ui/ui_context.hpp"
#include "viewer/visit/pointer.hpp"
#include "viewer/visit/session.hpp"
#include "viewer/words/catalog.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kakehashi {

/// What a view shows besides what is open.
struct ViewExtras {
  const NoticeCard* notice = nullptr;
  Search* search = nullptr;  ///< nullptr: not made ready.
  std::string loading{};     ///< What is being read, in words.
  double loaded_share = 0;
  Patience patience = Patience::step;
};

/// A session, its language, its cards and its picture. It is given time and events and draws into whatever framebuffer
/// is bound; so it knows no window, and there may be several, each with a state of its own. What they draw with is
/// shared. One thread has them all, and the OpenGL context.
class View {
 public:
  /// The renderer and the fonts outlive it.
  View(SharedDocument document, ViewState state, Renderer& renderer, FontBook& fonts, UiClipboard clipboard = {});

  [[nodiscard]] Session& session() { return session_; }
  [[nodiscard]] const Session& session() const { return session_; }
  [[nodiscard]] const ViewState& state() const { return session_.state(); }
  [[nodiscard]] const Catalog& words() const { return *words_; }
  [[nodiscard]] FramePace& pace() { return pace_; }

  /// The size of the framebuffer and the scale of the monitor that shows it.
  void set_size(PictureSize size, double content_scale);
  /// Pixels per pixel of the design.
  [[nodiscard]] double scale() const { return design_scale(session_.size(), content_scale_); }
  /// The scale that its fonts are made for.
  [[nodiscard]] double font_scale() const { return scale() * state().look.text_size; }
  [[nodiscard]] gl::PictureView picture_view() const;
  /// Draws a little of everything, before there is anything to be shown.
  void warm_up();

  /// Takes an event of the mouse or the keyboard. What a key asks for is for action_of(): not every key means the view.
  void handle(const WindowEvent& event, const Workspace& workspace);
  /// What a key asks for; std::nullopt when it means nothing.
  [[nodiscard]] std::optional<Action> action_of(const KeyPressed& pressed) const;
  /// What is typed goes into a field of a card.
  [[nodiscard]] bool has_writing() const { return search_opening_ || ui_.has_keyboard(); }
  /// What has been drawn is of something that is no longer shown.
  void forget_picture() { last_.drawn = {}; }

  /// Brings what moves to a time (seconds of the program's clock) and the words to the state. To be called before
  /// draw().
  void advance(double now_s);
  /// Draws a frame of that time; what the cards ask for is done by nobody yet.
  [[nodiscard]] std::vector<Action> draw(const Workspace& workspace, const ViewExtras& extras);
  /// What lies below a pointer that rests may be something else after a frame.
  void look_below_pointer(const Workspace& workspace);
  /// Draws the last frame with its lights of another time, where it has any and nothing else moves.
  void draw_lights(double now_s);
  /// Time that was spent waiting is none in which anything moved.
  void rest_until(double now_s) { moved_until_s_ = now_s; }

  /// The next frame will differ from the last one.
  [[nodiscard]] bool changing() const;
  /// Lights run along links.
  [[nodiscard]] bool lights_run() const { return lights_.any() && !state().look.reduced_motion; }
  /// A frame in which only lights move can be drawn.
  [[nodiscard]] bool has_still_picture() const { return lights_.kept(); }
  [[nodiscard]] PointerShape pointer_shape() const { return ui_.pointer_shape(); }

 private:
  [[nodiscard]] Pointer::Context pointer_context(PixelPoint at, const Workspace& workspace);

  FontBook& fonts_;
  double content_scale_ = 1;
  Session session_;
  std::unique_ptr<Catalog> words_;
  UiContext ui_;
  ViewPainter painter_;
  Pointer pointer_;
  MovingLights lights_;
  FrameOutput last_;
  FramePace pace_;
  double moved_until_s_ = 0;
  double drawn_at_s_ = 0;        ///< Of the last frame.
  double now_s_ = 0;             ///< Of the next one.
  bool search_opening_ = false;  ///< A slash was typed since the last frame.
};

}  // namespace kakehashi
