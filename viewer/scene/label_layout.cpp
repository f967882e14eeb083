#include "viewer/scene/label_layout.hpp"

#include "viewer/scene/covered_pixels.hpp"
#include "viewer/scene/rect_grid.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <numeric>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

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
  const StoodLabels& before;
  ArcPoints arcs{obstacles.arcs, size};
  RectGrid dots{size, 16};
  CoveredPixels dot_pixels{size};
  RectGrid taken{size};  ///< By names, with a margin.
  std::vector<PlacedLabel> placed{};
  /// What is known of the texts of a style.
  struct StyleRoom {
    PictureSize min_text;   ///< All are of one height, and none is narrower.
    CoveredPixels blocked;  ///< From where the smallest text lies on a dot.
  };
  std::array<std::optional<StyleRoom>, label_styles> rooms{};

  /// Once all dots are there.
  [[nodiscard]] const StyleRoom& room_of(LabelStyle style) {
    std::optional<StyleRoom>& room = rooms.at(static_cast<std::size_t>(style));
    if (!room) {
      PictureSize text = measure("i", style);
      text.width_px /= 2;
      room.emplace(StyleRoom{text, dot_pixels.blocked_for(text)});
    }
    return *room;
  }

  [[nodiscard]] bool inside(const PictureRect& rect) const {
    return rect.left >= 2 && rect.top >= 2 && rect.right <= size.width_px - 2 && rect.bottom <= size.height_px - 2;
  }

  void add_dot(const PictureRect& dot) {
    dots.add(dot);
    dot_pixels.add(dot);
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

  /// Where a text of a size stands around a dot, the best place first. A smaller text of the same height lies within a
  /// larger one on each side.
  [[nodiscard]] std::array<PictureRect, 8> sides_of(const LabelItem& label, PixelPoint at, PictureSize text) const {
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
    std::array<PictureRect, 8> sides;
    for (std::size_t i = 0; i < sides.size(); ++i) {
      sides[i] = {at.x + offsets[i].x, at.y + offsets[i].y, at.x + offsets[i].x + w, at.y + offsets[i].y + h};
    }
    return sides;
  }

  void beside_dot(std::size_t item, const LabelItem& label, PixelPoint at, std::optional<std::uint8_t> stood) {
    // In a crowd most names find no place, however short they are: those are not measured.
    std::array<bool, 8> open{};
    const StyleRoom& room = room_of(label.style);
    const auto min_sides = sides_of(label, at, room.min_text);
    for (std::size_t i = 0; i < open.size(); ++i) {
      const PictureRect& side = min_sides[i];
      open[i] = !room.blocked.has(side.left, side.top) && free(side, stood == i);
    }
    if (!label.required && std::none_of(open.begin(), open.end(), [](bool is_open) { return is_open; })) return;
    const auto sides = sides_of(label, at, measure(label.text, label.style));
    std::optional<std::size_t> best;
    double best_cost = 0;
    for (std::size_t i = 0; i < sides.size(); ++i) {
      if (!open[i] || !free(sides[i], stood == i)) continue;
      const double kept = stood == i ? 60 * scale : 0;
      const double cost = arcs.length_in(sides[i]) + static_cast<double>(i) * 3 * scale - kept;
      if (!best || cost < best_cost) {
        best = i;
        best_cost = cost;
      }
    }
    if (best) {
      take(item, sides[*best], *best);
      return;
    }
    for (std::size_t i = 0; label.required && i < sides.size(); ++i) {
      if (!inside(sides[i])) continue;
      take(item, sides[i], 0);
      return;
    }
  }

  void centered(std::size_t item, const LabelItem& label, PixelPoint at, bool stood) {
    const PictureSize text = measure(label.text, label.style);
    const double room = 2 * label.needed_radius_rad * view.pixels_per_radian() * (stood ? 0.78 : 0.72);
    if (label.needed_radius_rad > 0 && text.width_px > room) return;
    const PictureRect rect{at.x - text.width_px / 2, at.y - text.height_px / 2, at.x + text.width_px / 2,
                           at.y + text.height_px / 2};
    if (free(rect, stood) && arcs.length_in(rect) < (stood ? 8 * scale : 1)) take(item, rect, 0);
  }
};

/// In which order names are placed: by their importance, those that stood before ahead of their equals.
class LabelOrder {
 public:
  explicit LabelOrder(const Layout& layout) {
    const std::vector<LabelItem>& labels = layout.scene.labels;
    items_.resize(labels.size());
    std::iota(items_.begin(), items_.end(), std::size_t{0});
    // A composed scene's stand in order, so that few have to be moved.
    const auto more = [&](std::size_t a, std::size_t b) { return labels[a].importance > labels[b].importance; };
    if (!std::is_sorted(items_.begin(), items_.end(), more)) std::stable_sort(items_.begin(), items_.end(), more);
    if (layout.before.empty()) return;
    sides_.assign(labels.size(), did_not_stand);
    for (const auto& [item, side] : layout.before) sides_[item] = side;
    std::vector<std::size_t> stood;
    std::erase_if(items_, [&](std::size_t item) {
      if (sides_[item] == did_not_stand) return false;
      stood.push_back(item);
      return true;
    });
    std::vector<std::size_t> merged;
    merged.reserve(labels.size());
    std::merge(stood.begin(), stood.end(), items_.begin(), items_.end(), std::back_inserter(merged),
               [&](std::size_t a, std::size_t b) {
                 const float of_a = labels[a].importance + (sides_[a] != did_not_stand ? stood_before : 0);
                 const float of_b = labels[b].importance + (sides_[b] != did_not_stand ? stood_before : 0);
                 return of_a > of_b;
               });
    items_ = std::move(merged);
  }

  [[nodiscard]] const std::vector<std::size_t>& items() const { return items_; }
  /// The side on which a name stood.
  [[nodiscard]] std::optional<std::uint8_t> side_before(std::size_t item) const {
    if (sides_.empty() || sides_[item] == did_not_stand) return std::nullopt;
    return sides_[item];
  }

 private:
  static constexpr std::uint8_t did_not_stand = 0xff;
  std::vector<std::size_t> items_;
  std::vector<std::uint8_t> sides_;  ///< Of each name; empty when none stood.
};

}  // namespace

std::vector<PlacedLabel> place_labels(const MapScene& scene, const ViewTransform& view, PictureSize size, double scale,
                                      const LabelObstacles& obstacles, const MeasureText& measure,
                                      const LabelMemory& before) {
  StoodLabels stood;
  for (std::size_t item = 0; !before.empty() && item < scene.labels.size(); ++item) {
    const auto found = before.find(scene.labels[item].key);
    if (found != before.end()) stood.emplace_back(item, found->second);
  }
  return place_labels(scene, view, size, scale, obstacles, measure, stood);
}

std::vector<PlacedLabel> place_labels(const MapScene& scene, const ViewTransform& view, PictureSize size, double scale,
                                      const LabelObstacles& obstacles, const MeasureText& measure,
                                      const StoodLabels& before) {
  Layout layout{scene, view, size, scale, obstacles, measure, before};
  for (const EndItem& end : scene.ends) {
    if (const auto at = view.to_pixel(end.position)) {
      const double r = layout.half_of_dot(end.radius_px);
      layout.add_dot({at->x - r, at->y - r, at->x + r, at->y + r});
    }
  }
  const LabelOrder order{layout};
  std::set<std::string_view> keys;  // of the names that stand
  for (const std::size_t item : order.items()) {
    const LabelItem& label = scene.labels[item];
    if (!label.instead_of.empty() && keys.contains(label.instead_of)) continue;
    const auto at = view.to_pixel(label.anchor);
    if (!at || at->x < -100 || at->y < -100 || at->x > size.width_px + 100 || at->y > size.height_px + 100) continue;
    // Cheap refusal before the text is measured: no text fits where ten pixels don't.
    if (label.needed_radius_rad > 0 && label.needed_radius_rad * view.pixels_per_radian() < 10 * scale) continue;
    const std::optional<std::uint8_t> stood = order.side_before(item);
    if (label.dot_radius_px > 0) {
      layout.beside_dot(item, label, *at, stood);
    } else {
      layout.centered(item, label, *at, stood.has_value());
    }
    if (!layout.placed.empty() && layout.placed.back().item == item) keys.insert(label.key);
  }
  return std::move(layout.placed);
}

StoodLabels stood_of(const std::vector<PlacedLabel>& placed) {
  StoodLabels stood;
  stood.reserve(placed.size());
  for (const PlacedLabel& label : placed) stood.emplace_back(label.item, label.side);
  return stood;
}

LabelMemory memory_of(const MapScene& scene, const std::vector<PlacedLabel>& placed) {
  LabelMemory memory;
  for (const PlacedLabel& label : placed) memory.emplace(scene.labels[label.item].key, label.side);
  return memory;
}

}  // namespace kakehashi
