#include "geo/arcs/arc_curve.hpp"

#include "geo/sphere/great_circle.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kakehashi {

namespace {

/// 1 for links too short to see the great circle's own bend, 0 for long ones; smooth between 10° and 30°.
double shortness(double angle_rad) {
  const double x = std::clamp((angle_rad / radians_per_degree - 10) / 20, 0.0, 1.0);
  return 1 - x * x * (3 - 2 * x);
}

}  // namespace

double distance_to_chord(PixelPoint p, PixelPoint a, PixelPoint b) {
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double chord = std::hypot(dx, dy);
  if (chord < 1e-9) return std::hypot(p.x - a.x, p.y - a.y);
  return std::abs((p.x - a.x) * dy - (p.y - a.y) * dx) / chord;
}

ArcCurve::ArcCurve(Vector3 from, Vector3 to, double lane, double lift)
    : from_(from), to_(to), side_(great_circle_pole(from, to)), angle_rad_(angle_between(from, to)) {
  if (side_.z < 0) side_ = side_ * -1;
  constexpr double lane_share = 0.03;
  constexpr double long_bow_share = 0.045;
  constexpr double short_bow_share = 0.13;
  const double bow_share = lift * std::lerp(long_bow_share, short_bow_share, shortness(angle_rad_));
  bow_rad_ = (bow_share + lane * lane_share) * angle_rad_;
  height_ = 0.18 * angle_rad_;
}

Vector3 ArcCurve::at(double t) const {
  const double rise = std::sin(std::numbers::pi * t);
  const Vector3 on_circle = great_circle(from_, to_, t);
  const double aside = bow_rad_ * rise;
  const Vector3 on_sphere = on_circle * std::cos(aside) + side_ * std::sin(aside);
  return on_sphere * (1 + height_ * rise);
}

std::vector<std::vector<PixelPoint>> ArcCurve::polylines(const ViewTransform& view) const {
  std::vector<std::vector<PixelPoint>> lines;
  std::vector<PixelPoint> line;
  const auto add = [&](PixelPoint p) {  // a point only once: strokes need a direction
    if (line.empty() || std::hypot(p.x - line.back().x, p.y - line.back().y) > 1e-6) line.push_back(p);
  };
  const auto finish = [&] {
    if (line.size() > 1) lines.push_back(line);
    line.clear();
  };

  // Where the curve comes to the rim between a point that is seen and one that is hidden.
  const auto rim = [&](double seen, double hidden) {
    for (int step = 0; step < 24; ++step) {
      const double middle = (seen + hidden) / 2;
      (view.to_pixel(at(middle)) ? seen : hidden) = middle;
    }
    return seen;
  };

  // Halve a stretch until its middle lies within a quarter of a pixel of its chord.
  const auto refine = [&](const auto& self, double t0, PixelPoint p0, double t1, PixelPoint p1, int depth) -> void {
    const double middle = (t0 + t1) / 2;
    const auto p = view.to_pixel(at(middle));
    if (!p || depth == 0) return;
    const double error = distance_to_chord(*p, p0, p1);
    if (error < 0.25 && std::hypot(p1.x - p0.x, p1.y - p0.y) < 400) return;
    self(self, t0, p0, middle, *p, depth - 1);
    add(*p);
    self(self, middle, *p, t1, p1, depth - 1);
  };

  constexpr int stretches = 16;
  std::optional<PixelPoint> before;
  for (int i = 0; i <= stretches; ++i) {
    const double t_before = static_cast<double>(i - 1) / stretches;
    const double t = static_cast<double>(i) / stretches;
    const auto p = view.to_pixel(at(t));
    if (p && before) {
      refine(refine, t_before, *before, t, *p, 8);
    } else if (p && i > 0) {
      const double t_rim = rim(t, t_before);
      const PixelPoint p_rim = view.to_pixel(at(t_rim)).value_or(*p);
      add(p_rim);
      refine(refine, t_rim, p_rim, t, *p, 8);
    } else if (before) {
      const double t_rim = rim(t_before, t);
      const PixelPoint p_rim = view.to_pixel(at(t_rim)).value_or(*before);
      refine(refine, t_before, *before, t_rim, p_rim, 8);
      add(p_rim);
    }
    if (p) {
      add(*p);
    } else {
      finish();
    }
    before = p;
  }
  finish();
  return lines;
}

}  // namespace kakehashi
