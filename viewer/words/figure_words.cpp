#include "viewer/words/catalog.hpp"

#include <array>
#include <cmath>
#include <string_view>

namespace kakehashi {

namespace {

/// A larger unit that a language counts in.
struct LargeUnit {
  std::string_view language;
  std::string_view unit;
  double from;  ///< Values at least this large are counted in it.
  double divisor;
  std::string_view key;
};

/// Japanese counts in ten thousands and hundred millions, Russian and English in thousands, millions, billions.
constexpr std::array<LargeUnit, 11> large_units{{
    {"ja", "people", 10'000, 10'000, "unit.10k-people"},
    {"ja", "vehicles", 10'000, 10'000, "unit.10k-vehicles"},
    {"ja", "usd", 10'000, 10'000, "unit.10k-usd"},
    {"ja", "billion-usd", 0, 0.1, "unit.billion-usd"},
    {"ru", "people", 1'000'000, 1'000'000, "unit.million-people"},
    {"ru", "people", 10'000, 1'000, "unit.thousand-people"},
    {"ru", "vehicles", 1'000'000, 1'000'000, "unit.million-vehicles"},
    {"ru", "vehicles", 10'000, 1'000, "unit.10k-vehicles"},
    {"ru", "usd", 10'000, 1'000, "unit.10k-usd"},
    {"en", "people", 1'000'000, 1'000'000, "unit.million-people"},
    {"en", "vehicles", 1'000'000, 1'000'000, "unit.million-vehicles"},
}};

/// As many decimals as the value has, three at most.
int decimals_of(double value) {
  for (int decimals = 0; decimals < 3; ++decimals) {
    const double scaled = value * std::pow(10.0, decimals);
    if (std::abs(scaled - std::round(scaled)) < 1e-6) return decimals;
  }
  return 3;
}

std::string english_ordinal(long long rank) {
  const long long last_two = rank % 100;
  const bool teen = last_two >= 11 && last_two <= 13;
  const std::array<std::string_view, 4> endings{"th", "st", "nd", "rd"};
  const auto last = static_cast<std::size_t>(rank % 10);
  return std::to_string(rank) + std::string{!teen && last < endings.size() ? endings.at(last) : endings.front()};
}

}  // namespace

FigureWords Catalog::figure(const Figure& figure) const {
  double value = figure.value;
  FigureWords words;
  const bool counted_word = figure.unit == "hours" || figure.unit == "minutes" || figure.unit == "years";
  if (figure.unit == "rank") {
    const auto rank = std::llround(value);
    words = {language_ == "en" ? english_ordinal(rank) : std::to_string(rank) + (language_ == "ru" ? "-е" : ""),
             (*this)("unit.rank")};
  } else if (counted_word) {
    words = {number(value, decimals_of(value)), plural("unit." + figure.unit, std::llround(value))};
  } else {
    std::string key = "unit." + figure.unit;
    for (const LargeUnit& large : large_units) {
      if (large.language == language_ && large.unit == figure.unit && std::abs(value) >= large.from) {
        value /= large.divisor;
        key = large.key;
        break;
      }
    }
    words = {number(value, decimals_of(value)), (*this)(key)};
  }
  if (figure.approximate) words.number = format("card.about", {words.number});
  return words;
}

std::string Catalog::figure_in_line(const Figure& figure) const {
  const FigureWords words = this->figure(figure);
  if (words.unit.empty()) return words.number;
  const bool close = language_ == "ja" || (language_ == "en" && figure.unit == "percent");
  return words.number + (close ? "" : "\u00a0") + words.unit;
}

}  // namespace kakehashi
