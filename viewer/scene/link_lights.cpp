#include "viewer/scene/link_lights.hpp"

#include <algorithm>
#include <cmath>

namespace kakehashi {

namespace {

constexpr double speed_px_per_s = 120;
constexpr double max_trail_px = 110;
constexpr double trail_share = 0.3;  // of a link's length, at most
constexpr double min_period_s = 1.8;
constexpr double max_period_s = 8;
constexpr double step_px = 5;

/// A polyline that tells the point at a length along it.
class Track {
 public:
  explicit Track(std::span<const PixelPoint> line) : line_(line) {
    lengths_.push_back(0);
    for (std::size_t i = 1; i < line.size(); ++i) {
      lengths_.push_back(lengths_.back() + std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y));
    }
  }
  [[nodiscard]] double length() const { return lengths_.back(); }
  [[nodiscard]] PixelPoint at(double along) const {
    const auto next = std::upper_bound(lengths_.begin(), lengths_.end(), along);
    if (next == lengths_.begin()) return line_.front();
    if (next == lengths_.end()) return line_.back();
    const auto i = static_cast<std::size_t>(next - lengths_.begin());
    const double part = (along - lengths_[i - 1]) / std::max(lengths_[i] - lengths_[i - 1], 1e-9);
    return {std::lerp(line_[i - 1].x, line_[i].x, part), std::lerp(line_[i - 1].y, line_[i].y, part)};
  }

 private:
  std::span<const PixelPoint> line_;
  std::vector<double> lengths_;
};

/// The trail of one light whose head is `head_px` from the beginning of a track.
void add_light(const LitArc& arc, const Track& track, bool backwards, double head_px, double trail_px,
               std::span<const PictureRect> hidden, std::vector<Light>& lights) {
  const double from = std::max(0.0, head_px - trail_px);
  const double to = std::min(track.length(), head_px);
  if (from >= to) return;
  const int steps = std::max(1, static_cast<int>(std::ceil((to - from) / step_px)));
  Light light{.line = {}, .color = arc.color, .half_width_px = arc.half_width_px};
  const auto finish = [&] {
    if (light.line.size() > 1) lights.push_back(light);
    light.line.clear();
  };
  for (int step = 0; step <= steps; ++step) {
    const double along = std::lerp(from, to, static_cast<double>(step) / steps);
    const PixelPoint p = track.at(backwards ? track.length() - along : along);
    const bool covered = std::any_of(hidden.begin(), hidden.end(), [p](const PictureRect& rect) {
      return p.x > rect.left && p.x < rect.right && p.y > rect.top && p.y < rect.bottom;
    });
    if (covered) {
      finish();
      continue;
    }
    const auto share = static_cast<float>(1 - (head_px - along) / trail_px);
    if (light.line.empty()) light.from_share = share;
    light.to_share = share;
    light.line.push_back(p);
  }
  finish();
}

}  // namespace

std::vector<Light> link_lights(std::span<const LitArc> arcs, double time_s, double scale,
                               std::span<const PictureRect> hidden) {
  std::vector<Light> lights;
  for (const LitArc& arc : arcs) {
    if (arc.line.size() < 2) continue;
    const Track track{arc.line};
    const double trail_px = std::min(max_trail_px * scale, trail_share * track.length());
    if (trail_px <= 0) continue;
    const double way_px = track.length() + trail_px;
    const double period_s = std::clamp(way_px / (speed_px_per_s * scale), min_period_s, max_period_s);
    for (const bool backwards : {false, true}) {
      const double turns = time_s / period_s + (backwards ? 0.5 : 0);
      add_light(arc, track, backwards, (turns - std::floor(turns)) * way_px, trail_px, hidden, lights);
    }
  }
  return lights;
}

}  // namespace kakehashi
