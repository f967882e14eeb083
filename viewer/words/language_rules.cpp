#include "viewer/words/language_rules.hpp"

#include <fmt/format.h>
#include <unicode/dcfmtsym.h>
#include <unicode/dtfmtsym.h>
#include <unicode/plurrule.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace kakehashi {

namespace {

std::string utf8(const icu::UnicodeString& text) {
  std::string result;
  text.toUTF8String(result);
  return result;
}

/// Names of the twelve months; as numbers where ICU has none.
std::array<std::string, 12> months_of(const icu::DateFormatSymbols& symbols,
                                      icu::DateFormatSymbols::DtContextType context) {
  std::int32_t count = 0;
  const icu::UnicodeString* names = symbols.getMonths(count, context, icu::DateFormatSymbols::WIDE);
  std::array<std::string, 12> months;
  for (std::size_t i = 0; i < months.size(); ++i) {
    months.at(i) = static_cast<std::int32_t>(i) < count ? utf8(names[i]) : std::to_string(i + 1);
  }
  return months;
}

}  // namespace

struct LanguageRules::Formats {
  std::unique_ptr<icu::PluralRules> cardinal;
  std::unique_ptr<icu::PluralRules> ordinal;

  [[nodiscard]] static std::string category(const std::unique_ptr<icu::PluralRules>& rules, long long number) {
    if (!rules) return "other";
    // ICU takes 32 bits; what decides is the size below a hundred and whether there is more.
    constexpr long long period = 1'000'000;
    const long long size = number < 0 ? -(number % period) : number % period;
    const bool large = std::abs(number) >= period;
    return utf8(rules->select(static_cast<std::int32_t>(large ? size + period : size)));
  }
};

LanguageRules::LanguageRules(const std::string& language) {
  const icu::Locale locale = icu::Locale::createCanonical(language.c_str());
  UErrorCode status = U_ZERO_ERROR;
  const auto formats = std::make_shared<Formats>();
  formats->cardinal.reset(icu::PluralRules::forLocale(locale, UPLURAL_TYPE_CARDINAL, status));
  formats->ordinal.reset(icu::PluralRules::forLocale(locale, UPLURAL_TYPE_ORDINAL, status));
  const icu::DecimalFormatSymbols signs{locale, status};
  thousands_ = utf8(signs.getConstSymbol(icu::DecimalFormatSymbols::kGroupingSeparatorSymbol));
  decimal_ = utf8(signs.getConstSymbol(icu::DecimalFormatSymbols::kDecimalSeparatorSymbol));
  const icu::DateFormatSymbols symbols{locale, status};
  months_in_date_ = months_of(symbols, icu::DateFormatSymbols::FORMAT);
  months_alone_ = months_of(symbols, icu::DateFormatSymbols::STANDALONE);
  formats_ = formats;
}

LanguageRules::~LanguageRules() = default;

std::string LanguageRules::plural(long long count) const { return Formats::category(formats_->cardinal, count); }

std::string LanguageRules::ordinal(long long rank) const { return Formats::category(formats_->ordinal, rank); }

std::string LanguageRules::number(double value, int decimals, double grouped_from) const {
  // Grouped here: in threes, as all of the program's languages do. ICU's formatter costs the first picture 2 MB.
  const std::string digits = fmt::format("{:.{}f}", std::abs(value), decimals);
  const std::size_t point = digits.find('.');
  const std::string whole = digits.substr(0, point);
  const bool is_zero = digits.find_first_not_of("0.") == std::string::npos;
  const bool grouped = std::stod(whole) >= grouped_from;
  std::string text = value < 0 && !is_zero ? "−" : "";
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (grouped && i > 0 && (whole.size() - i) % 3 == 0) text += thousands_;
    text += whole[i];
  }
  if (point != std::string::npos) text += decimal_ + digits.substr(point + 1);
  return text;
}

}  // namespace kakehashi
