#include "geo/network/vocabulary.hpp"

#include <array>

namespace kakehashi {

using std::string_view_literals::operator""sv;

std::span<const std::string_view> partnership_types() {
  static constexpr std::array words = {"sister"sv, "friendship"sv, "economic"sv, "sectoral"sv, "talks"sv};
  return words;
}

std::span<const std::string_view> statuses() {
  static constexpr std::array words = {"proposed"sv,  "talks"sv, "active"sv,  "dormant"sv,
                                       "suspended"sv, "ended"sv, "restored"sv};
  return words;
}

std::span<const std::string_view> place_kinds() {
  static constexpr std::array words = {"city"sv,   "port"sv,   "airport"sv, "stadium"sv, "university"sv,
                                       "museum"sv, "strait"sv, "office"sv,  "venue"sv,   "other"sv};
  return words;
}

std::span<const std::string_view> event_kinds() {
  static constexpr std::array words = {"visit"sv,   "meeting"sv,  "summit"sv, "signing"sv,     "fair"sv,
                                       "contest"sv, "festival"sv, "sport"sv,  "disaster"sv,    "donation"sv,
                                       "opening"sv, "exchange"sv, "forum"sv,  "publication"sv, "other"sv};
  return words;
}

std::span<const std::string_view> indicator_kinds() {
  static constexpr std::array words = {"shares"sv, "series"sv, "table"sv, "values"sv};
  return words;
}

std::span<const std::string_view> figure_units() {
  static constexpr std::array words = {"people"sv, "km"sv,      "usd"sv,  "million-usd"sv, "billion-usd"sv,
                                       "jpy"sv,    "percent"sv, "rank"sv, "count"sv,       "vehicles"sv,
                                       "hours"sv,  "minutes"sv, "years"sv};
  return words;
}

}  // namespace kakehashi
