#include "geo/arcs/bundles.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>
#include <utility>

namespace kakehashi {

namespace {

using Color = std::array<std::uint8_t, 4>;

/// How often each colour occurs, in the order in which they first did. There are few: those of groups or categories.
class ColorCounts {
 public:
  void add(const Color& color) {
    const auto known = std::find_if(counts_.begin(), counts_.end(), [&](const auto& c) { return c.first == color; });
    if (known == counts_.end()) {
      counts_.emplace_back(color, 1);
    } else {
      ++known->second;
    }
  }
  /// The most frequent colour, of equally frequent ones the first; there has to be one.
  [[nodiscard]] Color most_frequent() const {
    return std::max_element(counts_.begin(), counts_.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
  }
  void clear() { counts_.clear(); }

 private:
  std::vector<std::pair<Color, std::size_t>> counts_;
};

struct Means {
  Vector3 low;
  Vector3 high;
  std::size_t dashed = 0;
};

}  // namespace

float Bundles::width_px(std::size_t members) {
  constexpr float of_one = 1.4F;
  constexpr float step = 0.55F;
  constexpr float widest = 9;
  return std::min(widest, of_one + step * std::log2(static_cast<float>(std::max<std::size_t>(members, 1))));
}

Bundles::Bundles(std::span<const FieldArc> arcs, std::span<const std::uint32_t> from_area,
                 std::span<const std::uint32_t> to_area) {
  // A key for each pair of areas, the arc's number below it: sorting brings the members together, in their order.
  struct Entry {
    std::uint64_t pair;
    std::uint32_t arc;
  };
  std::vector<Entry> entries(arcs.size());
  for (std::uint32_t i = 0; i < arcs.size(); ++i) {
    const auto [low, high] = std::minmax(from_area[i], to_area[i]);
    entries[i] = {std::uint64_t{low} << 32U | high, i};
  }
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return std::tie(a.pair, a.arc) < std::tie(b.pair, b.arc); });
  struct Run {
    std::size_t begin;
    std::size_t size;
  };
  std::vector<Run> runs;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (i == 0 || entries[i].pair != entries[i - 1].pair) runs.push_back({i, 0});
    ++runs.back().size;
  }
  std::stable_sort(runs.begin(), runs.end(), [](const Run& a, const Run& b) { return a.size < b.size; });

  members_.reserve(arcs.size());
  begins_.reserve(runs.size() + 1);
  ColorCounts colors;
  for (const Run& run : runs) {
    colors.clear();
    begins_.push_back(members_.size());
    Means means;
    for (std::size_t i = run.begin; i < run.begin + run.size; ++i) {
      const std::uint32_t number = entries[i].arc;
      const FieldArc& arc = arcs[number];
      members_.push_back(number);
      const bool turned = from_area[number] > to_area[number];
      means.low = means.low + unpacked(turned ? arc.to : arc.from);
      means.high = means.high + unpacked(turned ? arc.from : arc.to);
      colors.add(arc.color);
      if (arc.dashed) ++means.dashed;
    }
    FieldArc bundle;
    bundle.from = packed(normalized(means.low));
    bundle.to = packed(normalized(means.high));
    bundle.color = colors.most_frequent();
    bundle.width_px = width_px(run.size);
    bundle.dashed = means.dashed == run.size;
    arcs_.push_back(bundle);
  }
  begins_.push_back(members_.size());
}

Bundles gather(std::span<const FieldArc> arcs, std::span<const std::uint32_t> from_area,
               std::span<const std::uint32_t> to_area, std::size_t max_bundles) {
  Bundles bundles{arcs, from_area, to_area};
  std::vector<std::uint32_t> from(arcs.size());
  std::vector<std::uint32_t> to(arcs.size());
  for (const double side_deg : {5.0, 7.5, 10.0, 15.0, 30.0}) {
    if (bundles.count() <= max_bundles) break;
    const auto square = [side_deg](const std::array<float, 3>& point) {
      constexpr std::uint32_t columns = 100;
      const Vector3 place = unpacked(point);
      const auto column = static_cast<std::uint32_t>((longitude_deg(place) + 180) / side_deg);
      const auto row = static_cast<std::uint32_t>((latitude_deg(place) + 90) / side_deg);
      return row * columns + column;
    };
    std::transform(arcs.begin(), arcs.end(), from.begin(), [&](const FieldArc& arc) { return square(arc.from); });
    std::transform(arcs.begin(), arcs.end(), to.begin(), [&](const FieldArc& arc) { return square(arc.to); });
    bundles = Bundles{arcs, from, to};
  }
  return bundles;
}

std::span<const std::uint32_t> Bundles::members(std::size_t bundle) const {
  return std::span{members_}.subspan(begins_[bundle], begins_[bundle + 1] - begins_[bundle]);
}

}  // namespace kakehashi
