/// The axis of the timeline: years that get the more room the more happened in them, and dots that do not hide another.
#pragma once

#include <span>
#include <vector>

namespace kakehashi {

/// Maps years to 0…1. Between two years it is straight; a year with many items is wider than one with few.
class TimelineAxis {
 public:
  /// `items` are positions in years (2016.5 is the middle of 2016); without any the axis is empty.
  explicit TimelineAxis(std::span<const double> items);

  [[nodiscard]] bool empty() const { return edges_.size() < 2; }
  [[nodiscard]] int first_year() const { return first_year_; }
  [[nodiscard]] int last_year() const { return first_year_ + static_cast<int>(edges_.size()) - 2; }
  /// Share of the axis at a year's fraction, 0 to 1.
  [[nodiscard]] double at(double year_fraction) const;
  /// The year at a share of the axis: what at() maps there.
  [[nodiscard]] double year_at(double share) const;

 private:
  int first_year_ = 0;
  std::vector<double> edges_;  ///< Where each year begins, and where the last one ends.
};

/// A dot of the timeline: where it would stand, its radius, and the height that it got, in pixels from the axis.
struct TimelineDot {
  double x_px = 0;
  double radius_px = 0;
  double lift_px = 0;
};

/// Lifts dots off the axis so that they overlap as little as a height of ±`reach_px` allows. Dots that come first
/// keep nearest to the axis.
void spread_dots(std::span<TimelineDot> dots, double reach_px);

}  // namespace kakehashi
