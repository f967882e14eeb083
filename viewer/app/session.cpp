#include "viewer/app/session.hpp"

#include "viewer/scene/compose.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace kakehashi {

namespace {

constexpr double blend_seconds = 0.9;
constexpr double greatest_zoom_on_place = 40;
constexpr double near_partner_rad = 0.4;

void add_curve(std::vector<Vector3>& points, const ArcCurve& curve) {
  constexpr int samples = 24;
  for (int i = 0; i <= samples; ++i) points.push_back(normalized(curve.at(static_cast<double>(i) / samples)));
}

/// The rim of a cap on the sphere.
void add_cap(std::vector<Vector3>& points, Vector3 center, double radius_rad) {
  const Vector3 side = normalized(std::abs(center.z) < 0.9 ? cross(center, {0, 0, 1}) : cross(center, {1, 0, 0}));
  const Vector3 up = cross(side, center);
  constexpr int samples = 16;
  for (int i = 0; i < samples; ++i) {
    const double angle = 2 * std::numbers::pi * i / samples;
    points.push_back(center * std::cos(radius_rad) +
                     (side * std::cos(angle) + up * std::sin(angle)) * std::sin(radius_rad));
  }
}

PictureRect shrunk(PictureRect rect, double share) {
  const double x = rect.width() * share;
  const double y = rect.height() * share;
  return {rect.left + x, rect.top + y, rect.right - x, rect.bottom - y};
}

}  // namespace

Session::Session(const Network& network, ViewState start, FreeArea free_area)
    : network_(&network), free_area_(std::move(free_area)), state_(std::move(start)), blend_from_(state_.projection) {
  if (state_.selection) remember(state_.selection);
}

void Session::set_size(PictureSize size, double scale) {
  if (size.width_px == size_.width_px && size.height_px == size_.height_px && scale == scale_) return;
  size_ = size;
  scale_ = scale;
  if (!framed_) return;
  if (flight_) {
    flight_.emplace(state_.camera, framed_camera());
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

void Session::set_network(const Network& network) {
  network_ = &network;
  visited_.assign(1, Thing{});
  position_ = 0;
  state_.selection = state_.hover = {};
  state_.fields.clear();
  state_.search.clear();
  fly_to({});
}

void Session::renew_network(const Network& network) {
  network_ = &network;
  static const BoundarySet none;
  const auto is_gone = [&](const Thing& thing) {
    return thing && find_thing(network, map_ ? map_->set : none, thing.id) != thing;
  };
  visited_.assign(1, Thing{});
  position_ = 0;
  if (is_gone(state_.selection)) state_.selection = {};
  if (state_.selection) remember(state_.selection);
  state_.hover = {};
}

Projection Session::projection() const { return {blend_from_, state_.projection, blend_}; }

std::vector<Vector3> Session::points_of(const Thing& thing) const {
  std::vector<Vector3> points;
  const bool links = thing.kind == ThingKind::none || thing.kind == ThingKind::partnership;
  const PartyEnds ends{*network_};
  const auto curves_of = [&](std::size_t partnership) { return curves(ends.of(partnership), 0, lift_of(*network_)); };
  const std::size_t count = network_->partnerships.size();
  for (std::size_t i = 0; links && i < count; ++i) {
    if (thing && network_->partnerships[i].id != thing.id) continue;
    for (const ArcCurve& curve : curves_of(i)) add_curve(points, curve);
  }
  if ((thing.kind == ThingKind::region || thing.kind == ThingKind::claimed) && map_) {
    if (const auto feature = map_->table.feature(thing.id)) {
      add_cap(points, map_->table.center(*feature), map_->table.radius_rad(*feature));
    }
  }
  // A region is seen with the partners near it; those on the other side of the continent would make it a dot.
  for (std::size_t i = 0; thing.kind == ThingKind::region && i < count; ++i) {
    if (!ends.concerns(i, thing)) continue;
    for (const ArcCurve& curve : curves_of(i)) {
      if (curve.angle_rad() < near_partner_rad) add_curve(points, curve);
    }
  }
  if (thing.kind == ThingKind::region && points.empty()) {
    const Region* region = network_->region(thing.id);
    const Place* capital = region != nullptr ? network_->place(region->capital) : nullptr;
    if (capital != nullptr) points.push_back(unit_vector(capital->longitude_deg, capital->latitude_deg));
  }
  if (thing.kind == ThingKind::place) {
    if (const Place* place = network_->place(thing.id)) {
      points.push_back(unit_vector(place->longitude_deg, place->latitude_deg));
    }
  }
  return points;
}

Camera Session::framing(const Thing& thing) const {
  PictureRect free = free_area_(state_);
  // All links together stand in the upper part: seen from the south, great circles arch as they do on a globe.
  if (thing.kind == ThingKind::none) free.bottom -= 0.2 * free.height();
  const double margin = thing.kind == ThingKind::none ? 0.03 : thing.kind == ThingKind::partnership ? 0.08 : 0.16;
  const double greatest = thing.kind == ThingKind::place ? greatest_zoom_on_place : greatest_zoom;
  return frame(points_of(thing), state_.camera, size_, shrunk(free, margin), Projection{state_.projection}, greatest);
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
  if (state_.reduced_motion) {
    state_ = apply(std::move(state_), SetCamera{target});
    return;
  }
  flight_.emplace(state_.camera, target);
  flight_share_ = 0;
}

void Session::fly_to(const Thing& thing) {
  framed_ = thing;
  adjusted_ = {};
  fly(framed_camera());
}

void Session::bring_into_view(const Thing& thing) {
  std::vector<Vector3> points = points_of(thing);
  if (points.empty()) return;
  // A region is in view when its middle is; its partners' ends should be, too.
  if (thing.kind == ThingKind::region) {
    if (const auto feature = map_ ? map_->table.feature(thing.id) : std::nullopt) {
      points.assign({map_->table.center(*feature)});
    }
  }
  if (!sees(state_.camera, points, size_, free_area_(state_), projection())) fly_to(thing);
}

void Session::dispatch(const Action& action) {
  const ProjectionKind before = state_.projection;
  const Camera camera_before = state_.camera;
  state_ = apply(std::move(state_), action);

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
    target.zoom = std::clamp(target.zoom * zoom->factor, least_zoom, greatest_zoom);
    framed_.reset();
    fly(target);
  } else if (std::holds_alternative<SetProjection>(action) && before != state_.projection) {
    blend_from_ = before;
    blend_ = state_.reduced_motion ? 1 : 0;
  } else if (std::holds_alternative<Back>(action) && can_go_back()) {
    state_.selection = visited_[--position_];
    if (state_.selection) bring_into_view(state_.selection);
  } else if (std::holds_alternative<Forward>(action) && can_go_forward()) {
    state_.selection = visited_[++position_];
    if (state_.selection) bring_into_view(state_.selection);
  } else if (std::holds_alternative<Quit>(action)) {
    quit_ = true;
  }
}

void Session::throw_map(double x_px_per_s, double y_px_per_s) {
  if (state_.reduced_motion || std::hypot(x_px_per_s, y_px_per_s) < 60) return;
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
    state_ = apply(std::move(state_), SetCamera{dragged(state_.camera, middle, moved, size_, projection())});
    const double kept = std::exp(-4.5 * seconds);
    speed_px_per_s_ = {speed_px_per_s_.x * kept, speed_px_per_s_.y * kept};
    if (std::hypot(speed_px_per_s_.x, speed_px_per_s_.y) < 12) speed_px_per_s_ = {};
  }
  return moving();
}

}  // namespace kakehashi
