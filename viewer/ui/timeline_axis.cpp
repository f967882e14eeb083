#include "viewer/ui/timeline_axis.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace kakehashi {

namespace {

/// How much of the axis is shared out by the number of items rather than evenly among the years.
constexpr double share_by_items = 0.6;

}  // namespace

TimelineAxis::TimelineAxis(std::span<const double> items) {
  if (items.empty()) return;
  const auto [first, last] = std::minmax_element(items.begin(), items.end());
  first_year_ = static_cast<int>(std::floor(*first));
  const int years = static_cast<int>(std::floor(*last)) - first_year_ + 1;
  if (years < 1 || years > 5000) return;
  std::vector<double> weights(static_cast<std::size_t>(years), 0);
  for (const double item : items)
    weights[static_cast<std::size_t>(std::floor(item)) - static_cast<std::size_t>(first_year_)] += 1;
  // The square root: twice as many items do not need twice the room, as dots stand above each other.
  double sum = 0;
  for (double& weight : weights) sum += (weight = std::sqrt(weight));
  edges_.push_back(0);
  for (const double weight : weights) {
    const double width = (1 - share_by_items) / years + share_by_items * (sum > 0 ? weight / sum : 0);
    edges_.push_back(edges_.back() + width);
  }
  for (double& edge : edges_) edge /= edges_.back();
}

double TimelineAxis::at(double year_fraction) const {
  if (empty()) return 0;
  const double years = static_cast<double>(edges_.size() - 1);
  const double position = std::clamp(year_fraction - first_year_, 0.0, years);
  const auto year = std::min(static_cast<std::size_t>(position), edges_.size() - 2);
  return std::lerp(edges_[year], edges_[year + 1], position - static_cast<double>(year));
}

double TimelineAxis::year_at(double share) const {
  if (empty()) return 0;
  const double inside = std::clamp(share, 0.0, 1.0);
  const auto after = std::upper_bound(edges_.begin() + 1, edges_.end() - 1, inside);
  const double begin = *(after - 1);
  const double width = *after - begin;
  const auto year = static_cast<double>(after - 1 - edges_.begin());
  return first_year_ + year + (width > 0 ? (inside - begin) / width : 0);
}

void spread_dots(std::span<TimelineDot> dots, double reach_px) {
  constexpr double step_px = 1;
  // So many dots above one another fill the axis however they are placed: the rest stays on it.
  constexpr std::size_t max_neighbours = 64;
  double max_radius = 0;
  for (const TimelineDot& dot : dots) max_radius = std::max(max_radius, dot.radius_px);
  const double column_px = 2 * max_radius + 1;  // dots two columns apart never touch
  const auto column_of = [&](const TimelineDot& dot) {
    return static_cast<std::int64_t>(std::floor(dot.x_px / column_px));
  };
  std::unordered_map<std::int64_t, std::vector<std::size_t>> columns;
  std::vector<std::size_t> near;
  for (std::size_t i = 0; i < dots.size(); ++i) {
    near.clear();
    const std::int64_t column = column_of(dots[i]);
    for (std::int64_t other = column - 1; other <= column + 1; ++other) {
      if (const auto found = columns.find(other); found != columns.end()) {
        near.insert(near.end(), found->second.begin(), found->second.end());
      }
    }
    const auto overlap_at = [&](double lift) {
      double overlap = 0;
      for (const std::size_t other : near) {
        const double distance = std::hypot(dots[other].x_px - dots[i].x_px, dots[other].lift_px - lift);
        overlap += std::max(0.0, dots[other].radius_px + dots[i].radius_px + 1 - distance);
      }
      return overlap;
    };
    const double max = std::max(0.0, reach_px - dots[i].radius_px);
    dots[i].lift_px = 0;
    double min = near.size() > max_neighbours ? 0 : overlap_at(0);
    for (double lift = step_px; lift <= max && min > 0; lift += step_px) {
      for (const double candidate : {-lift, lift}) {
        const double overlap = overlap_at(candidate);
        if (overlap >= min) continue;
        min = overlap;
        dots[i].lift_px = candidate;
      }
    }
    if (near.size() <= max_neighbours) columns[column].push_back(i);
  }
}

}  // namespace kakehashi
