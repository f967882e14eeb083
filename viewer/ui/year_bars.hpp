/// Many dated things as bars over years, and how a timeline is zoomed.
#pragma once

#include "viewer/state/view_state.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace kakehashi {

/// Whole years that a bar stands for: one, two, five, ten and so on, the first by which a bar becomes at least
/// `min_px` wide where `years` take `width_px`.
[[nodiscard]] int years_a_bar(double years, double width_px, double min_px);

/// One bar: `numbers` are those of the years given that lie within it.
struct YearBar {
  int first_year = 0;
  std::vector<std::size_t> numbers;
};

/// The bars of the years that lie within a span, in order of time; those without a year are left out. Bars begin at
/// multiples of their length.
[[nodiscard]] std::vector<YearBar> year_bars(std::span<const double> years, YearSpan span, int years_a_bar);

/// The shortest part of a timeline that is shown.
inline constexpr double min_span_years = 2;

/// `span` made `factor` times as long around a year that stays where it is, within `all`; all of it again where it is
/// as long.
[[nodiscard]] YearSpan zoomed_span(YearSpan span, double factor, double about, YearSpan all);

/// `span` moved by some years, within `all`.
[[nodiscard]] YearSpan moved_span(YearSpan span, double years, YearSpan all);

/// The greatest of 1, 2, 5, 10, 20, 50 … that is not greater than a count; 0 for none.
[[nodiscard]] std::size_t round_below(std::size_t count);

}  // namespace kakehashi
