#include "viewer/scene/label_layout.hpp"

#include "viewer/scene/rect_grid.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <optional>
#include <set>
#include <string_view>

namespace kakehashi {

namespace {

/// The arcs as points about 6 pixels apart, sorted into cells, so that a rectangle asks only those near it.
class ArcPoints {
 public:
  ArcPoints(const std::vector<std::vector<PixelPoint>>& arcs, PictureSize size)
      : columns_(static_cast<std::size_t>(size.width_px / cell_px) + 1),
        rows_(static_cast<std::size_t>(size.height_px / cell_px) + 1),
        cells_(columns_ * rows_) {
    for (const auto& arc : arcs) {
      for (std::size_t i = 1; i < arc.size(); ++i) add(arc[i - 1], arc[i]);
    }
  }

  /// The length of arcs in a rectangle, pixels.
  [[nodiscard]] double length_in(const PictureRect& rect) const {
    double length_px = 0;
    for (std::size_t row = index(rect.top, rows_); row <= index(rect.bottom, rows_); ++row) {
      for (std::size_t column = index(rect.left, columns_); column <= index(rect.right, columns_); ++column) {
        for (const Point& point : cells_[row * columns_ + column]) {
          const bool inside =
              point.at.x > rect.left && point.at.x < rect.right && point.at.y > rect.top && point.at.y < rect.bottom;
          if (inside) length_px += point.length_px;
        }
      }
    }
    return length_px;
  }

 private:
  struct Point {
    PixelPoint at;
    double length_px;
  };
  static constexpr double cell_px = 32;

  static std::size_t index(double position_px, std::size_t count) {
    return static_cast<std::size_t>(std::clamp(position_px / cell_px, 0.0, static_cast<double>(count - 1)));
  }

  void add(PixelPoint from, PixelPoint to) {
    const double step = std::hypot(to.x - from.x, to.y - from.y);
    const int parts = 1 + static_cast<int>(step / 6);
    for (int part = 0; part < parts; ++part) {
      const double t = (part + 0.5) / parts;
      const PixelPoint at{std::lerp(from.x, to.x, t), std::lerp(from.y, to.y, t)};
      cells_[index(at.y, rows_) * columns_ + index(at.x, columns_)].push_back({at, step / parts});
    }
  }

  std::size_t columns_;
  std::size_t rows_;
  std::vector<std::vector<Point>> cells_;
};

/// How much more important than others a name is that stood before.
constexpr float stood_before = 1.5F;

struct Layout {
  const MapScene& scene;
  const ViewTransform& view;
  PictureSize size;
  double scale;
  const LabelObstacles& obstacles;
  const MeasureText& measure;
  const LabelMemory& before;
  ArcPoints arcs{obstacles.arcs, size};
  RectGrid dots{size};
  RectGrid taken{size};  ///< By names, with a margin.
  std::vector<PlacedLabel> placed{};

  /// The side on which a name stood.
  [[nodiscard]] std::optional<std::uint8_t> side_before(const LabelItem& label) const {
    const auto found = before.find(label.key);
    return found != before.end() ? std::optional{found->second} : std::nullopt;
  }

  [[nodiscard]] bool inside(const PictureRect& rect) const {
    return rect.left >= 2 && rect.top >= 2 && rect.right <= size.width_px - 2 && rect.bottom <= size.height_px - 2;
  }

  /// Whether a name may stand there. One that stood before may come closer to others, within their margins.
  [[nodiscard]] bool free(const PictureRect& rect, bool stood) const {
    const double x = stood ? 2 * scale : 0;
    const double y = stood ? scale : 0;
    const PictureRect core{rect.left + x, rect.top + y, rect.right - x, rect.bottom - y};
    return inside(rect) && !taken.overlaps(core) && !dots.overlaps(rect) &&
           std::none_of(obstacles.cards.begin(), obstacles.cards.end(),
                        [&](const PictureRect& card) { return overlap(rect, card); });
  }

  /// Half the side of the square that a dot takes.
  [[nodiscard]] double half_of_dot(double radius_px) const { return radius_px * scale + 1; }

  void take(std::size_t item, const PictureRect& rect, std::size_t side) {
    const double margin = 3 * scale;
    taken.add({rect.left - margin, rect.top - margin / 2, rect.right + margin, rect.bottom + margin / 2});
    placed.push_back({item,
                      {rect.left, rect.top},
                      {rect.right - rect.left, rect.bottom - rect.top},
                      static_cast<std::uint8_t>(side)});
  }

  void beside_dot(std::size_t item, const LabelItem& label, PixelPoint at, PictureSize text) {
    const double gap = label.dot_radius_px * scale + 5 * scale;
    const double w = text.width_px;
    const double h = text.height_px;
    const double diagonal = std::max(gap * 0.6, half_of_dot(label.dot_radius_px) + 0.01);  // clear of its own dot
    const std::array<PixelPoint, 8> offsets{{{gap, -h / 2},
                                             {-gap - w, -h / 2},
                                             {diagonal, -h - diagonal * 0.5},
                                             {-diagonal - w, -h - diagonal * 0.5},
                                             {diagonal, diagonal * 0.5},
                                             {-diagonal - w, diagonal * 0.5},
                                             {-w / 2, -h - gap * 0.8},
                                             {-w / 2, gap * 0.8}}};
    const std::optional<std::uint8_t> stood = side_before(label);
    std::optional<PictureRect> best;
    std::size_t best_side = 0;
    double best_cost = 0;
    for (std::size_t i = 0; i < offsets.size(); ++i) {
      const PictureRect rect{at.x + offsets[i].x, at.y + offsets[i].y, at.x + offsets[i].x + w,
                             at.y + offsets[i].y + h};
      if (!free(rect, stood == i)) continue;
      const double kept = stood == i ? 60 * scale : 0;
      const double cost = arcs.length_in(rect) + static_cast<double>(i) * 3 * scale - kept;
      if (!best || cost < best_cost) {
        best = rect;
        best_side = i;
        best_cost = cost;
      }
    }
    for (std::size_t i = 0; !best && label.required && i < offsets.size(); ++i) {
      const PictureRect rect{at.x + offsets[i].x, at.y + offsets[i].y, at.x + offsets[i].x + w,
                             at.y + offsets[i].y + h};
      if (inside(rect)) best = rect;
    }
    if (best) take(item, *best, best_side);
  }

  void centered(std::size_t item, const LabelItem& label, PixelPoint at, PictureSize text) {
    const bool stood = side_before(label).has_value();
    const double room = 2 * label.needed_radius_rad * view.pixels_per_radian() * (stood ? 0.78 : 0.72);
    if (label.needed_radius_rad > 0 && text.width_px > room) return;
    const PictureRect rect{at.x - text.width_px / 2, at.y - text.height_px / 2, at.x + text.width_px / 2,
                           at.y + text.height_px / 2};
    if (free(rect, stood) && arcs.length_in(rect) < (stood ? 8 * scale : 1)) take(item, rect, 0);
  }
};

}  // namespace

std::vector<PlacedLabel> place_labels(const MapScene& scene, const ViewTransform& view, PictureSize size, double scale,
                                      const LabelObstacles& obstacles, const MeasureText& measure,
                                      const LabelMemory& before) {
  Layout layout{scene, view, size, scale, obstacles, measure, before};
  for (const EndItem& end : scene.ends) {
    if (const auto at = view.to_pixel(end.position)) {
      const double r = layout.half_of_dot(end.radius_px);
      layout.dots.add({at->x - r, at->y - r, at->x + r, at->y + r});
    }
  }
  std::vector<std::size_t> order(scene.labels.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::vector<float> importance;
  for (const LabelItem& label : scene.labels) {
    importance.push_back(label.importance + (layout.side_before(label) ? stood_before : 0));
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return importance[a] > importance[b]; });
  std::set<std::string_view> keys;  // of the names that stand
  for (const std::size_t item : order) {
    const LabelItem& label = scene.labels[item];
    if (!label.instead_of.empty() && keys.contains(label.instead_of)) continue;
    const auto at = view.to_pixel(label.anchor);
    if (!at || at->x < -100 || at->y < -100 || at->x > size.width_px + 100 || at->y > size.height_px + 100) continue;
    // Cheap refusal before the text is measured: no text fits where ten pixels don't.
    if (label.needed_radius_rad > 0 && label.needed_radius_rad * view.pixels_per_radian() < 10 * scale) continue;
    const PictureSize text = measure(label.text, label.style);
    if (label.dot_radius_px > 0) {
      layout.beside_dot(item, label, *at, text);
    } else {
      layout.centered(item, label, *at, text);
    }
    if (!layout.placed.empty() && layout.placed.back().item == item) keys.insert(label.key);
  }
  return std::move(layout.placed);
}

LabelMemory memory_of(const MapScene& scene, const std::vector<PlacedLabel>& placed) {
  LabelMemory memory;
  for (const PlacedLabel& label : placed) memory.emplace(scene.labels[label.item].key, label.side);
  return memory;
}

}  // namespace kakehashi
