#include "viewer/app/view.hpp"

#include "viewer/scene/command.hpp"
#include "viewer/ui/hover_words.hpp"
#include "viewer/ui/search.hpp"
#include "viewer/visit/first_view.hpp"

#include <algorithm>
#include <utility>

namespace kakehashi {

namespace {

constexpr double max_step_s = 0.1;

}  // namespace

View::View(SharedDocument document, ViewState state, Renderer& renderer, FontBook& fonts, UiClipboard clipboard)
    : fonts_(fonts),
      session_(std::move(document), std::move(state),
               [this](const ViewState& now) { return free_rect(now, session_.size(), scale()); }),
      words_(std::make_unique<Catalog>(session_.state().look.language)),
      ui_(fonts.atlas(), std::move(clipboard)),
      painter_(renderer) {}

void View::set_size(PictureSize size, double content_scale) {
  content_scale_ = content_scale;
  session_.set_size(size, content_scale);
}

gl::PictureView View::picture_view() const { return gl::picture_view(session_.view(), session_.size(), scale()); }

void View::warm_up() { painter_.warm_up(picture_view(), palette(state().look.theme)); }

Pointer::Context View::pointer_context(PixelPoint at, const Workspace& workspace) {
  const auto& cards = last_.panels.covered;
  const bool over_card = std::any_of(cards.begin(), cards.end(), [&](const PixelRect& card) {
    return card.contains(static_cast<float>(at.x), static_cast<float>(at.y));
  });
  return {session_, last_.drawn, Ground{workspace.map ? &workspace.map->set : nullptr, workspace.index.get()},
          over_card};
}

void View::handle(const WindowEvent& event, const Workspace& workspace) {
  pace_.happened();
  ui_.add(event);
  const auto context = [&](PixelPoint at) { return pointer_context(at, workspace); };
  if (const auto* moved = std::get_if<CursorMoved>(&event)) {
    pointer_.move(moved->at, moved->time_s, context(moved->at));
  } else if (std::holds_alternative<CursorLeft>(event)) {
    pointer_.leave(context({}));
  } else if (const auto* pressed = std::get_if<ButtonPressed>(&event)) {
    if (pressed->button == MouseButton::left) pointer_.press(pressed->at, pressed->time_s, context(pressed->at));
  } else if (const auto* released = std::get_if<ButtonReleased>(&event)) {
    if (released->button == MouseButton::left) pointer_.release(released->at, released->time_s, context(released->at));
  } else if (const auto* wheel = std::get_if<WheelTurned>(&event)) {
    pointer_.wheel(wheel->at, wheel->steps, context(wheel->at));
  } else if (const auto* typed = std::get_if<CharacterTyped>(&event)) {
    // What follows a slash within the same frame is written into the search, not pressed.
    if (opens_search(typed->code_point) && !ui_.has_keyboard()) {
      search_opening_ = true;
      session_.dispatch(SetPanels{true});  // the search is on a card
    }
  }
}

std::optional<Action> View::action_of(const KeyPressed& pressed) const {
  return kakehashi::action_of(pressed.key, pressed.held,
                              {state(), session_.document(), session_.size(), session_.projection()});
}

void View::advance(double now_s) {
  now_s_ = now_s;
  session_.advance(std::clamp(now_s - moved_until_s_, 0.0, max_step_s));
  moved_until_s_ = now_s;
  if (words_->language() != state().look.language) words_ = std::make_unique<Catalog>(state().look.language);
}

std::vector<Action> View::draw(const Workspace& workspace, const ViewExtras& extras) {
  search_opening_ = false;
  std::optional<HoverWords> hover;
  if (workspace.map) {
    hover = hover_words(state().hover, pointer_.things_here(), *workspace.document, workspace.map->set,
                        workspace.flows.get(), *words_);
  }
  last_ = painter_.paint({.document = workspace.document,
                          .revision = workspace.revision,
                          .state = state(),
                          .view = session_.view(),
                          .size = session_.size(),
                          .moving = session_.moving(),
                          .can_go_back = session_.can_go_back(),
                          .can_go_forward = session_.can_go_forward(),
                          .seconds = now_s_ - std::exchange(drawn_at_s_, now_s_),
                          .map = workspace.map.get(),
                          .flows = workspace.flows.get(),
                          .words = *words_,
                          .fonts = fonts_,
                          .scale = scale(),
                          .panels = true,
                          .hover = std::move(hover),
                          .notice = extras.notice,
                          .search = extras.search,
                          .loading = extras.loading,
                          .loaded_share = extras.loaded_share,
                          .patience = extras.patience},
                         ui_);
  if (!last_.complete || last_.fading) pace_.want(2);
  lights_.set(std::move(last_.lit), std::move(last_.covered), picture_view());
  if (lights_run()) {
    const bool still = pace_.wanted() <= 1 && !session_.moving() && !last_.panels.animating;
    if (still) lights_.keep_picture();
    lights_.draw(now_s_);
  }
  return std::exchange(last_.panels.actions, {});
}

void View::look_below_pointer(const Workspace& workspace) {
  if (!workspace.map) return;
  Pointer::Context context = pointer_context(ui_.pointer(), workspace);
  context.over_card = context.over_card || ui_.has_mouse();
  if (pointer_.stay(context)) pace_.happened();
}

void View::draw_lights(double now_s) { lights_.draw_again(now_s); }

bool View::changing() const {
  return pace_.wanted() > 0 || ui_.has_input() || session_.moving() || last_.panels.animating;
}

}  // namespace kakehashi
