#include "viewer/ui/timeline_axis.hpp"

#include <algorithm>
#include <cmath>

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

void spread_dots(std::span<TimelineDot> dots, double reach_px) {
  constexpr double step_px = 1;
  const auto overlap_at = [&](std::size_t number, double lift) {
    double overlap = 0;
    for (std::size_t other = 0; other < number; ++other) {
      const double distance = std::hypot(dots[other].x_px - dots[number].x_px, dots[other].lift_px - lift);
      overlap += std::max(0.0, dots[other].radius_px + dots[number].radius_px + 1 - distance);
    }
    return overlap;
  };
  for (std::size_t i = 0; i < dots.size(); ++i) {
    const double greatest = std::max(0.0, reach_px - dots[i].radius_px);
    double least = overlap_at(i, 0);
    dots[i].lift_px = 0;
    for (double lift = step_px; lift <= greatest && least > 0; lift += step_px) {
      for (const double candidate : {-lift, lift}) {
        const double overlap = overlap_at(i, candidate);
        if (overlap >= least) continue;
        least = overlap;
        dots[i].lift_px = candidate;
      }
    }
  }
}

}  // namespace kakehashi
