#include "viewer/visit/session.hpp"

#include "viewer/scene/framing.hpp"
#include "viewer/scene/relations.hpp"

#include <algorithm>
#include <cmath>

namespace kakehashi {

namespace {

constexpr double blend_seconds = 0.9;
}  // namespace

Session::Session(SharedDocument document, ViewState start, FreeArea free_area)
    : document_(std::move(document)),
      free_area_(std::move(free_area)),
      state_(std::move(start)),
      blend_from_(state_.map.projection) {
  if (state_.map.selection) remember(state_.map.selection);
}

void Session::set_size(PictureSize size, double scale) {
  if (size.width_px == size_.width_px && size.height_px == size_.height_px && scale == scale_) return;
  size_ = size;
  scale_ = scale;
  if (!framed_) return;
  if (flight_) {
    flight_.emplace(state_.map.camera, framed_camera());
    flight_share_ = 0;
  } else {
    state_ = apply(std::move(state_), SetCamera{framed_camera()});
  }
}

void Session::keep_framed(const Thing& thing, std::function<Camera(Camera)> adjusted) {
  stop();
  framed_ = thing;
  adjusted_ = std::move(adjusted);
  state_ = apply(std::move(state_), SetCamera{framed_camera()});
}

Camera Session::framed_camera() const {
  const Camera camera = framing(*framed_);
  return adjusted_ ? adjusted_(camera) : camera;
}

void Session::set_document(SharedDocument document) {
  document_ = std::move(document);
  visited_.assign(1, Thing{});
  position_ = 0;
  state_.map.selection = state_.hover = {};
  state_.map.fields.clear();
  state_.search.clear();
  state_.map.years.reset();
  fly_to({});
}

void Session::renew_document(SharedDocument document) {
  document_ = std::move(document);
  static const BoundarySet none;
  const auto is_gone = [&](const Thing& thing) {
    return thing && find_thing(document_->index, map_ ? map_->set : none, thing.id) != thing;
  };
  visited_.assign(1, Thing{});
  position_ = 0;
  if (is_gone(state_.map.selection)) state_.map.selection = {};
  if (state_.map.selection) remember(state_.map.selection);
  state_.hover = {};
}

Projection Session::projection() const { return {blend_from_, state_.map.projection, blend_}; }

Camera Session::framing(const Thing& thing) const {
  return kakehashi::framing(thing, *document_, map_.get(),
                            {state_.map.camera, state_.map.projection, size_, free_area_(state_)});
}

void Session::remember(const Thing& thing) {
  if (visited_[position_] == thing) return;
  visited_.resize(position_ + 1);
  visited_.push_back(thing);
  ++position_;
}

void Session::stop() {
  flight_.reset();
  speed_px_per_s_ = {};
}

void Session::fly(const Camera& target) {
  stop();
  if (state_.look.reduced_motion) {
    state_ = apply(std::move(state_), SetCamera{target});
    return;
  }
  flight_.emplace(state_.map.camera, target);
  flight_share_ = 0;
}

void Session::fly_to(const Thing& thing) {
  framed_ = thing;
  adjusted_ = {};
  fly(framed_camera());
}

void Session::bring_into_view(const Thing& thing) {
  std::vector<Vector3> points = framed_points(thing, *document_, map_.get());
  if (points.empty()) return;
  // A region is in view when its middle is; its partners' ends should be, too.
  if (thing.kind == ThingKind::region) {
    if (const auto feature = map_ ? map_->table.feature(thing.id) : std::nullopt) {
      points.assign({map_->table.center(*feature)});
    }
  }
  if (!sees(state_.map.camera, points, size_, free_area_(state_), projection())) fly_to(thing);
}

void Session::dispatch(const Action& action) {
  const ProjectionKind before = state_.map.projection;
  const Camera camera_before = state_.map.camera;
  state_ = apply(std::move(state_), action);
  if (before != state_.map.projection) {
    blend_from_ = before;
    blend_ = state_.look.reduced_motion ? 1 : 0;
  }

  if (const auto* select = std::get_if<Select>(&action)) {
    remember(select->thing);
    bring_into_view(select->thing);
  } else if (const auto* to = std::get_if<FlyTo>(&action)) {
    remember(to->thing);
    fly_to(to->thing);
  } else if (std::holds_alternative<ClearSelection>(action)) {
    remember({});
  } else if (std::holds_alternative<FrameAll>(action)) {
    fly_to({});
  } else if (std::holds_alternative<SetCamera>(action)) {
    framed_.reset();
    flight_.reset();
  } else if (const auto* zoom = std::get_if<ZoomBy>(&action)) {
    Camera target = flight_ ? flight_->to() : camera_before;
    target.zoom = std::clamp(target.zoom * zoom->factor, min_zoom, max_zoom);
    framed_.reset();
    fly(target);
  } else if (std::holds_alternative<Back>(action) && can_go_back()) {
    state_.map.selection = visited_[--position_];
    if (state_.map.selection) bring_into_view(state_.map.selection);
  } else if (std::holds_alternative<Forward>(action) && can_go_forward()) {
    state_.map.selection = visited_[++position_];
    if (state_.map.selection) bring_into_view(state_.map.selection);
  } else if (std::holds_alternative<Quit>(action)) {
    quit_ = true;
  }
}

void Session::throw_map(double x_px_per_s, double y_px_per_s) {
  if (state_.look.reduced_motion || std::hypot(x_px_per_s, y_px_per_s) < 60) return;
  speed_px_per_s_ = {x_px_per_s, y_px_per_s};
}

bool Session::moving() const {
  return flight_.has_value() || blend_ < 1 || speed_px_per_s_.x != 0 || speed_px_per_s_.y != 0;
}

bool Session::advance(double seconds) {
  if (flight_) {
    flight_share_ += seconds / flight_->duration_s();
    state_ = apply(std::move(state_), SetCamera{flight_->at(flight_share_)});
    if (flight_share_ >= 1) flight_.reset();
  }
  if (blend_ < 1) blend_ = std::min(1.0, blend_ + seconds / blend_seconds);
  if (speed_px_per_s_.x != 0 || speed_px_per_s_.y != 0) {
    const PixelPoint middle{size_.width_px / 2, size_.height_px / 2};
    const PixelPoint moved{middle.x + speed_px_per_s_.x * seconds, middle.y + speed_px_per_s_.y * seconds};
    state_ = apply(std::move(state_), SetCamera{dragged(state_.map.camera, middle, moved, size_, projection())});
    const double kept = std::exp(-4.5 * seconds);
    speed_px_per_s_ = {speed_px_per_s_.x * kept, speed_px_per_s_.y * kept};
    if (std::hypot(speed_px_per_s_.x, speed_px_per_s_.y) < 12) speed_px_per_s_ = {};
  }
  return moving();
}

}  // namespace kakehashi
