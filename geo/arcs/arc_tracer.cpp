#include "geo/arcs/arc_tracer.hpp"

#include "geo/arcs/arc_curve.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace kakehashi {

namespace {

/// How far a straight piece may be from the curve on the mean. Less than the half pixel that is promised: the bend
/// differs along the way.
constexpr double tolerance_px = 0.1;
constexpr double max_pieces = 4096;
constexpr double turn = 2 * std::numbers::pi;

}  // namespace

/// The great circle of an arc in view coordinates: ahead of `start` lies `ahead`, aside of both `side`.
struct ArcTracer::Circle {
  Vector3 start;
  Vector3 ahead;
  Vector3 side;
  double angle_rad = 0;
  double bow_rad = 0;

  [[nodiscard]] Vector3 at(double cosine, double sine) const { return start * cosine + ahead * sine; }
  /// The point at an angle from the start, with the lane's bow.
  [[nodiscard]] Vector3 bowed(double cosine, double sine, double along_rad) const {
    const Vector3 on_circle = at(cosine, sine);
    if (bow_rad == 0) return on_circle;
    const double aside = bow_rad * std::sin(std::numbers::pi * along_rad / angle_rad);
    return on_circle * std::cos(aside) + side * std::sin(aside);
  }
};

ArcTracer::ArcTracer(const ViewTransform& view, double width_px, double height_px, double margin_px)
    : view_(view),
      projection_(view.projection()),
      flat_(view.globeness() == 0),
      equal_area_(projection_.to() == ProjectionKind::equal_area && projection_.blend() >= 1),
      min_z_(projection_.min_z()) {
  const double farthest_x = std::max(std::abs(view.center_px().x), std::abs(width_px - view.center_px().x)) + margin_px;
  const double farthest_y =
      std::max(std::abs(view.center_px().y), std::abs(height_px - view.center_px().y)) + margin_px;
  const auto corner = projection_.inverse({std::hypot(farthest_x, farthest_y) / view.pixels_per_radian(), 0});
  seen_z_ = corner ? std::max(min_z_, corner->z) : min_z_;
  seen_sine_ = seen_z_ > 0 ? std::sqrt(1 - seen_z_ * seen_z_) : 1;
  seen_radius_ = std::acos(seen_z_);
}

PixelPoint ArcTracer::pixel(Vector3 rotated) const {
  const double k = (equal_area_ ? std::sqrt(2 / std::max(1 + rotated.z, 1e-9)) : projection_.scale(rotated.z)) *
                   view_.pixels_per_radian();
  return {view_.center_px().x + rotated.x * k, view_.center_px().y - rotated.y * k};
}

bool ArcTracer::may_see(const FieldArc& arc) const {
  if (!flat_ || arc.lane != 0 || seen_sine_ >= 1) return true;
  // The circle passes the cap when its pole is farther from the cap's middle than 90° less the cap's radius.
  const auto& toward = view_.rows()[2];
  const Vector3 pole = cross({arc.from[0], arc.from[1], arc.from[2]}, {arc.to[0], arc.to[1], arc.to[2]});
  const double height = dot(pole, toward);
  if (height * height > (seen_sine_ * seen_sine_ + 1e-6) * dot(pole, pole) && dot(pole, pole) > 1e-6) return false;
  // Both ends outside the cap, and the middle of the arc farther from it than the arc is long.
  const Vector3 middle{double{arc.from[0]} + arc.to[0], double{arc.from[1]} + arc.to[1],
                       double{arc.from[2]} + arc.to[2]};
  const double reach = length(middle) / 2;  // cosine of half the angle
  const double cosine = dot(middle, toward) / std::max(2 * reach, 1e-9);
  const double half_sine = std::sqrt(std::max(0.0, 1 - reach * reach));
  return cosine + 1e-6 >= reach * seen_z_ - half_sine * seen_sine_;
}

void ArcTracer::trace(const FieldArc& arc, std::vector<TracedPoint>& points) const {
  points.clear();
  if (flat_) {
    trace_flat(arc, points);
  } else {
    trace_lifted(arc, points);
  }
}

void ArcTracer::trace_flat(const FieldArc& arc, std::vector<TracedPoint>& points) const {
  if (!may_see(arc)) return;
  Circle circle;
  const Vector3 end = view_.rotate(unpacked(arc.to));
  circle.start = view_.rotate(unpacked(arc.from));
  const double cosine = dot(circle.start, end);
  const Vector3 toward = end - circle.start * cosine;
  const double sine = length(toward);
  if (sine < 1e-9 && cosine > 0) return;
  circle.angle_rad = std::atan2(sine, cosine);
  if (arc.lane == 0 && sine > 1e-6) {
    circle.ahead = toward * (1 / sine);
  } else {
    const ArcCurve curve{unpacked(arc.from), unpacked(arc.to), arc.lane};
    circle.bow_rad = curve.bow_rad();
    circle.side = view_.rotate(curve.side());
    circle.ahead = cross(circle.side, circle.start) * (dot(cross(circle.side, circle.start), toward) < 0 ? -1 : 1);
  }
  // Where along the circle the picture's cap begins and ends.
  const double highest = std::hypot(circle.start.z, circle.ahead.z);
  const double min = std::cos(std::min(std::numbers::pi, seen_radius_ + std::abs(circle.bow_rad)));
  if (highest <= min) return;
  const double middle = std::atan2(circle.ahead.z, circle.start.z);
  const double half = min <= -highest ? turn : std::acos(std::clamp(min / highest, -1.0, 1.0));
  if (half >= std::numbers::pi) {
    trace_stretch(circle, 0, circle.angle_rad, points);
    return;
  }
  for (const double around : {middle - turn, middle, middle + turn}) {
    const double begin = std::max(0.0, around - half);
    const double finish = std::min(circle.angle_rad, around + half);
    if (begin < finish) trace_stretch(circle, begin, finish, points);
  }
}

void ArcTracer::trace_stretch(const Circle& circle, double begin_rad, double end_rad,
                              std::vector<TracedPoint>& points) const {
  const double length_rad = end_rad - begin_rad;
  const auto at = [&](double share) {
    const double along = begin_rad + share * length_rad;
    return pixel(circle.bowed(std::cos(along), std::sin(along), along));
  };
  // The bend shows how many pieces it takes: a piece's error falls with the square of their number.
  const PixelPoint first = at(0);
  const PixelPoint last = at(1);
  const PixelPoint middle = at(0.5);
  const double bend = std::max({distance_to_chord(middle, first, last), 4 * distance_to_chord(at(0.25), first, middle),
                                4 * distance_to_chord(at(0.75), middle, last)});
  const double pieces = std::clamp(std::ceil(std::sqrt(bend / tolerance_px)), 1.0, max_pieces);
  const double step = length_rad / pieces;
  const double step_cosine = std::cos(step);
  const double step_sine = std::sin(step);
  double cosine = std::cos(begin_rad);
  double sine = std::sin(begin_rad);
  bool begins = true;
  const auto count = static_cast<int>(pieces);
  for (int i = 0; i <= count; ++i) {
    const double along = begin_rad + i * step;
    const Vector3 point = circle.bowed(cosine, sine, along);
    if (point.z >= min_z_ - 1e-9) {
      const PixelPoint p = pixel(point);
      points.push_back(
          {static_cast<float>(p.x), static_cast<float>(p.y), static_cast<float>(along / circle.angle_rad), begins});
      begins = false;
    } else {
      begins = true;
    }
    const double next = cosine * step_cosine - sine * step_sine;
    sine = sine * step_cosine + cosine * step_sine;
    cosine = next;
  }
}

void ArcTracer::trace_lifted(const FieldArc& arc, std::vector<TracedPoint>& points) const {
  const ArcCurve curve{unpacked(arc.from), unpacked(arc.to), arc.lane};
  for (const auto& line : curve.polylines(view_)) {
    bool begins = true;
    double along = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (i > 0) along += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
      points.push_back(
          {static_cast<float>(line[i].x), static_cast<float>(line[i].y), static_cast<float>(along), begins});
      begins = false;
    }
    const float total = std::max(points.back().t, 1e-6F);
    for (std::size_t i = points.size() - line.size(); i < points.size(); ++i) points[i].t /= total;
  }
}

}  // namespace kakehashi
