#include "viewer/ui/year_bars.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

namespace kakehashi {

int years_a_bar(double years, double width_px, double min_px) {
  constexpr std::array steps{1, 2, 5};
  for (int power = 1; power <= 1000; power *= 10) {
    for (const int step : steps) {
      if (width_px * step * power >= min_px * years) return step * power;
    }
  }
  return 10'000;
}

std::vector<YearBar> year_bars(std::span<const double> years, YearSpan span, int years_a_bar) {
  std::map<int, YearBar> bars;
  for (std::size_t i = 0; i < years.size(); ++i) {
    if (!span.contains(years[i])) continue;
    const int first = static_cast<int>(std::floor(years[i] / years_a_bar)) * years_a_bar;
    YearBar& bar = bars[first];
    bar.first_year = first;
    bar.numbers.push_back(i);
  }
  std::vector<YearBar> in_order;
  in_order.reserve(bars.size());
  for (auto& [first, bar] : bars) in_order.push_back(std::move(bar));
  return in_order;
}

YearSpan zoomed_span(YearSpan span, double factor, double about, YearSpan all) {
  const double length = std::clamp(span.length() * factor, std::min(min_span_years, all.length()), all.length());
  const double share = span.length() > 0 ? std::clamp((about - span.from) / span.length(), 0.0, 1.0) : 0.5;
  const double from = about - share * length;
  return moved_span({from, from + length}, 0, all);
}

YearSpan moved_span(YearSpan span, double years, YearSpan all) {
  const double length = std::min(span.length(), all.length());
  const double from = std::clamp(span.from + years, all.from, all.to - length);
  return {from, from + length};
}

std::size_t round_below(std::size_t count) {
  std::size_t best = 0;
  for (std::size_t power = 1; power <= count; power *= 10) {
    for (const std::size_t step : {std::size_t{1}, std::size_t{2}, std::size_t{5}}) {
      if (step * power <= count) best = step * power;
    }
  }
  return best;
}

}  // namespace kakehashi
