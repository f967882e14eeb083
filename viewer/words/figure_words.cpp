#include "viewer/words/catalog.hpp"

#include <cmath>
#include <string_view>

namespace kakehashi {

namespace {

/// As many decimals as the value has, three at most.
int decimals_of(double value) {
  for (int decimals = 0; decimals < 3; ++decimals) {
    const double scaled = value * std::pow(10.0, decimals);
    if (std::abs(scaled - std::round(scaled)) < 1e-6) return decimals;
  }
  return 3;
}

}  // namespace

std::string Catalog::number(double value, int decimals) const { return rules_.number(value, decimals, grouped_from_); }

std::string Catalog::distance_km(double km) const {
  const double rounded = km >= 1000 ? std::round(km / 10) * 10 : std::round(km);
  return format("distance.km", {number(rounded)});
}

FigureWords Catalog::figure(const Figure& figure) const {
  double value = figure.value;
  FigureWords words;
  const bool counted_word = figure.unit == "hours" || figure.unit == "minutes" || figure.unit == "years";
  if (figure.unit == "rank") {
    const auto rank = std::llround(value);
    words = {ordinal("rank.number", rank), (*this)("unit.rank")};
  } else if (counted_word) {
    words = {number(value, decimals_of(value)), plural("unit." + figure.unit, std::llround(value))};
  } else {
    std::string key = "unit." + figure.unit;
    for (const LargeUnit& large : large_units_) {
      if (large.unit != figure.unit || std::abs(value) < large.from) continue;
      value /= large.divisor;
      key = large.key;
      break;
    }
    words = {number(value, decimals_of(value)), (*this)(key)};
  }
  if (figure.approximate) words.number = format("card.about", {words.number});
  return words;
}

std::string Catalog::figure_in_line(const Figure& figure) const {
  const FigureWords words = this->figure(figure);
  if (words.unit.empty()) return words.number;
  return format(figure.unit == "percent" ? "figure.percent" : "figure.in_line", {words.number, words.unit});
}

}  // namespace kakehashi
