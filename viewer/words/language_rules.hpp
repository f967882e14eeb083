/// What the Unicode CLDR knows of a language: plurals, ordinals, numbers, names of months. From ICU.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>

namespace kakehashi {

/// May be used by several threads at once.
class LanguageRules {
 public:
  /// Of a language by its BCP 47 tag; for a language that ICU does not know, its root rules.
  explicit LanguageRules(const std::string& language);
  LanguageRules(const LanguageRules&) = default;
  LanguageRules& operator=(const LanguageRules&) = default;
  LanguageRules(LanguageRules&&) = default;
  LanguageRules& operator=(LanguageRules&&) = default;
  ~LanguageRules();

  /// The category of a whole number when things are counted: "one", "few", "many", "other" …
  [[nodiscard]] std::string plural(long long count) const;
  /// That of a rank: "one" for 1st, "two" for 2nd …
  [[nodiscard]] std::string ordinal(long long rank) const;

  /// A number with the language's separators; whole parts below `grouped_from` are left
  /// together. With a true minus sign, and none before zero.
  [[nodiscard]] std::string number(double value, int decimals, double grouped_from) const;

  /// The name of a month, 1 to 12, within a date ("декабря") and by itself ("декабрь").
  [[nodiscard]] const std::string& month_in_date(int month) const { return months_in_date_.at(index_of(month)); }
  [[nodiscard]] const std::string& month_alone(int month) const { return months_alone_.at(index_of(month)); }

 private:
  struct Formats;
  [[nodiscard]] static std::size_t index_of(int month) { return static_cast<std::size_t>(month - 1); }

  std::shared_ptr<const Formats> formats_;
  std::string thousands_;
  std::string decimal_;
  std::array<std::string, 12> months_in_date_;
  std::array<std::string, 12> months_alone_;
};

}  // namespace kakehashi
