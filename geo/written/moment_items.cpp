#include "geo/written/moment_items.hpp"

#include "geo/written/calendar_words.hpp"
#include "geo/written/japanese_era.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>

namespace kakehashi {
namespace {

using Item = MomentItem;
using Kind = MomentItem::Kind;

std::optional<Item> item_of(const DateToken& token) {
  if (token.is_number()) return Item{Kind::number, token.value(), token.digits()};
  constexpr std::string_view separators = "./-,";
  if (token.text.size() == 1 && separators.find(token.text[0]) != std::string_view::npos) {
    return Item{Kind::separator, 0, 0, token.text[0]};
  }
  if (token.is("–")) return Item{Kind::separator, 0, 0, '~'};
  if (token.is("年")) return Item{Kind::year_sign};
  if (token.is("年度")) return Item{Kind::fiscal_sign};
  if (token.is("月")) return Item{Kind::month_sign};
  if (token.is("日")) return Item{Kind::day_sign};
  if (token.is("年代") || token.is("s") || token.is("е") || token.is("ые")) return Item{Kind::decade};
  if (token.is("квартал") || token.is("квартале") || token.is("кв") || token.is("quarter") || token.is("q") ||
      token.is("四半期")) {
    return Item{Kind::quarter};
  }
  return std::nullopt;
}

/// Whether an era's sign begins at a token: its name anywhere, its letter or single kanji right before a number.
std::optional<JapaneseEra> era_at(std::span<const DateToken> tokens, std::size_t at) {
  if (!tokens[at].is_word()) return std::nullopt;
  const auto era = japanese_era(tokens[at].text);
  if (!era) return std::nullopt;
  std::size_t next = at + 1;
  if (next < tokens.size() && (tokens[next].is(".") || tokens[next].is("-"))) ++next;
  if (next == tokens.size()) return std::nullopt;
  const bool counted = tokens[next].is_number() || tokens[next].is("元");
  return counted ? era : std::nullopt;
}

}  // namespace

MomentItems moment_items(std::span<const DateToken> tokens) {
  MomentItems read;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const DateToken& token = tokens[i];
    if (const auto era = era_at(tokens, i)) {
      read.items.push_back({Kind::era, static_cast<int>(*era)});
      if (!tokens[i + 1].is_number() && !tokens[i + 1].is("元")) ++i;
      continue;
    }
    if (token.is("元") && !read.items.empty() && read.items.back().kind == Kind::era) {
      read.items.push_back({Kind::number, 1, 1});
      continue;
    }
    // 26-го, 1990-е: the hyphen belongs to the ending.
    const bool before_ending = token.is("-") && i + 1 < tokens.size() && i > 0 && tokens[i - 1].is_number() &&
                               (is_filler(tokens[i + 1].text) || tokens[i + 1].is("е") || tokens[i + 1].is("й"));
    // Of a day, "26-е" is the ending of a numeral, of a year, "1990-е" a decade.
    const bool of_day = token.is("е") && i > 1 && tokens[i - 1].is("-") && tokens[i - 2].digits() < year_digits;
    if (before_ending || of_day || is_filler(token.text) || token.is("第") || token.is("й")) continue;
    const auto month = token.is_word() ? month_named(token.text) : std::nullopt;
    if (month) {
      read.items.push_back({Kind::month_name, *month});
    } else if (const auto item = item_of(token)) {
      read.items.push_back(*item);
    } else {
      read.understood = false;
    }
  }
  const auto is_edge = [](const Item& item) {
    return item.kind == Kind::separator && (item.separator == '.' || item.separator == ',');
  };
  while (!read.items.empty() && is_edge(read.items.back())) read.items.pop_back();
  while (!read.items.empty() && is_edge(read.items.front())) read.items.erase(read.items.begin());
  return read;
}

std::size_t count_of(const std::vector<MomentItem>& items, Kind kind) {
  return static_cast<std::size_t>(
      std::count_if(items.begin(), items.end(), [kind](const Item& item) { return item.kind == kind; }));
}

std::vector<MomentItem> without_separators(const std::vector<MomentItem>& items) {
  std::vector<MomentItem> rest;
  std::copy_if(items.begin(), items.end(), std::back_inserter(rest),
               [](const Item& item) { return item.kind != Kind::separator; });
  return rest;
}

}  // namespace kakehashi
