#include "viewer/visit/pointer.hpp"

#include <algorithm>
#include <cmath>

namespace kakehashi {

namespace {

constexpr double drag_threshold_px = 5;
constexpr double same_spot_px = 5;
constexpr double double_click_s = 0.35;
constexpr double wheel_factor = 1.22;

double distance_px(PixelPoint a, PixelPoint b) { return std::hypot(a.x - b.x, a.y - b.y); }

}  // namespace

void Pointer::move(PixelPoint at, double time_s, const Context& context) {
  cursor_ = at;
  if (pressed_ && !dragging_ && distance_px(at, pressed_at_) > drag_threshold_px) {
    dragging_ = true;
    last_ = pressed_at_;
    context.session.dispatch(Hover{});
  }
  if (dragging_) {
    const double seconds = std::max(1e-3, time_s - last_time_s_);
    const double weight = std::min(1.0, seconds / 0.05);
    speed_px_per_s_ = {std::lerp(speed_px_per_s_.x, (at.x - last_.x) / seconds, weight),
                       std::lerp(speed_px_per_s_.y, (at.y - last_.y) / seconds, weight)};
    const Session& session = context.session;
    context.session.dispatch(
        SetCamera{dragged(session.state().map.camera, last_, at, session.size(), session.projection())});
  } else if (context.over_card) {
    things_here_ = 0;  // the card itself says what its rows highlight
  } else {
    hover_at(at, context);
  }
  last_ = at;
  last_time_s_ = time_s;
}

void Pointer::hover_at(PixelPoint at, const Context& context) {
  const ThingsHere here = context.drawn.things_at(at, context.ground);
  things_here_ = here.count;
  const Thing under = here.things.empty() ? Thing{} : here.things.front();
  if (under != context.session.state().hover) context.session.dispatch(Hover{under});
}

bool Pointer::stay(const Context& context) {
  if (!cursor_ || pressed_) return false;
  const Thing before = context.session.state().hover;
  if (!context.over_card && !context.session.moving()) {
    hover_at(*cursor_, context);
  } else if (things_here_ > 0) {  // what a card highlights is the card's own
    things_here_ = 0;
    context.session.dispatch(Hover{});
  }
  return context.session.state().hover != before;
}

void Pointer::leave(const Context& context) {
  cursor_.reset();
  things_here_ = 0;
  if (context.session.state().hover) context.session.dispatch(Hover{});
}

void Pointer::press(PixelPoint at, double time_s, const Context& context) {
  if (context.over_card) return;
  context.session.stop();
  pressed_ = true;
  dragging_ = false;
  pressed_at_ = last_ = at;
  last_time_s_ = time_s;
  speed_px_per_s_ = {};
}

void Pointer::release(PixelPoint at, double time_s, const Context& context) {
  if (!pressed_) return;
  pressed_ = false;
  if (dragging_) {
    dragging_ = false;
    const bool still_moving = time_s - last_time_s_ < 0.08;
    if (still_moving) context.session.throw_map(speed_px_per_s_.x, speed_px_per_s_.y);
    return;
  }
  click(at, time_s, context);
}

void Pointer::click(PixelPoint at, double time_s, const Context& context) {
  const bool same_spot = distance_px(at, clicked_at_) < same_spot_px;
  const bool twice = same_spot && time_s - clicked_time_s_ < double_click_s;
  clicked_at_ = at;
  clicked_time_s_ = time_s;
  if (twice) {
    if (context.session.state().map.selection) context.session.dispatch(FlyTo{context.session.state().map.selection});
    return;
  }
  std::vector<Thing> things = context.drawn.things_at(at, context.ground).things;
  std::erase_if(things, [](const Thing& thing) { return thing.kind == ThingKind::flow; });  // no card tells of flows
  if (things.empty()) {
    click_number_ = 0;
    context.session.dispatch(ClearSelection{});
    return;
  }
  // The next click on the same spot takes the next thing there, so that what lies below can be reached.
  const auto selected = std::find(things.begin(), things.end(), context.session.state().map.selection);
  click_number_ = same_spot && selected != things.end()
                      ? static_cast<std::size_t>(selected - things.begin() + 1) % things.size()
                      : 0;
  context.session.dispatch(Select{things[click_number_]});
}

void Pointer::wheel(PixelPoint at, double steps, const Context& context) {
  if (context.over_card || steps == 0) return;
  context.session.stop();
  const Session& session = context.session;
  context.session.dispatch(SetCamera{
      zoomed(session.state().map.camera, std::pow(wheel_factor, steps), at, session.size(), session.projection())});
}

}  // namespace kakehashi
