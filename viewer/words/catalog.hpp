/// The program's own words in one language, and how that language writes dates, numbers and figures.
#pragma once

#include "geo/network/network_index.hpp"
#include "viewer/words/language_rules.hpp"

#include <initializer_list>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

/// A number as it stands in a card: "128" with "万人" beside it.
struct FigureWords {
  std::string number;
  std::string unit;
};

class Catalog {
 public:
  /// The embedded catalogue of a language (data/languages/LANGUAGE.json); English when there is none.
  explicit Catalog(std::string_view language);

  /// Languages that have a catalogue, in the order of the menu: ja, ru, en.
  [[nodiscard]] static std::span<const std::string_view> languages();
  /// The language that the environment asks for (LC_ALL, LC_MESSAGES, LANG), otherwise "en".
  [[nodiscard]] static std::string language_of_locale();

  [[nodiscard]] const std::string& language() const { return language_; }

  /// The text under a key; the key itself when it is missing, so that a gap is seen.
  [[nodiscard]] const std::string& operator()(std::string_view key) const;
  /// The text under a key with {0}, {1}… filled in.
  [[nodiscard]] std::string format(std::string_view key, std::span<const std::string> arguments) const;
  [[nodiscard]] std::string format(std::string_view key, std::initializer_list<std::string> arguments) const;
  /// "1 link", "2 links", "5 связей": the plural form (CLDR) for `count`, with {0} the number.
  [[nodiscard]] std::string plural(std::string_view key, long long count) const;

  /// "1st", "2nd", "6-е": the ordinal form (CLDR) for `rank`, with {0} the number.
  [[nodiscard]] std::string ordinal(std::string_view key, long long rank) const;

  /// A number with the language's separators: 1,234.5 — 1 234,5 — 1,234.5.
  [[nodiscard]] std::string number(double value, int decimals = 0) const;
  /// A figure in the unit that the language would use: 128万人, 1,28 млн чел., 1.28 million people.
  [[nodiscard]] FigureWords figure(const Figure& figure) const;
  /// Number and unit in one: "128万人", "1,28 млн чел.", "1.28 million people", "59%".
  [[nodiscard]] std::string figure_in_line(const Figure& figure) const;
  /// A distance: "6,940 km".
  [[nodiscard]] std::string distance_km(double km) const;

  /// A date for running text: "2016年12月15日", "15 декабря 2016 г.", "15 December 2016"; ranges and fiscal years too.
  [[nodiscard]] std::string date(const Date& date) const;
  /// A date for a column: "2016.12.15", "15.12.2016", "2016-12-15"; with its precision.
  [[nodiscard]] std::string short_date(const Date& date) const;

  /// The words for a status or a type of partnership.
  [[nodiscard]] const std::string& status(Status status) const;
  [[nodiscard]] const std::string& type(PartnershipType type) const;

  /// "宮城県 ⇄ ニジェゴロド州": a partnership by its own name or its parties'.
  [[nodiscard]] std::string title(const NetworkIndex& index, const Partnership& partnership) const;
  /// "出典：特集4「…」": citations for the foot of a card.
  [[nodiscard]] std::string citation(const NetworkIndex& index, std::span<const Citation> citations) const;

  /// Every text that is drawn, so that a font can be made for them.
  [[nodiscard]] std::vector<std::string_view> all_texts() const;

 private:
  /// A larger unit that the language counts in.
  struct LargeUnit {
    std::string unit;
    double from = 0;  ///< Values at least this large are counted in it.
    double divisor = 1;
    std::string key;  ///< Of its name.
  };

  /// The form of a text for a category of numbers: "one", "few" …
  [[nodiscard]] const std::string& form(std::string_view key, std::string_view category) const;
  [[nodiscard]] std::string written(const Moment& moment, bool fiscal) const;
  [[nodiscard]] std::string written_short(const Moment& moment, bool fiscal) const;

  std::string language_;
  LanguageRules rules_;
  double grouped_from_ = 0;  ///< Numbers below it are written without separators.
  std::vector<LargeUnit> large_units_;
  std::map<std::string, std::string, std::less<>> texts_;  ///< Plural forms under "key#category".
  mutable std::set<std::string, std::less<>> missing_;     ///< Keys that are missing.
};

}  // namespace kakehashi
