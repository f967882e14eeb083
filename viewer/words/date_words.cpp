#include "viewer/words/catalog.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kakehashi {

namespace {

/// A pattern of the catalogue such as "{day} {month_name} {year}" with the parts of one or two moments.
std::string filled(const std::string& pattern, const LanguageRules& rules, const Moment& first, const Moment& last) {
  const auto in_date = [&](int month) { return month == 0 ? std::string{} : rules.month_in_date(month); };
  const auto alone = [&](int month) { return month == 0 ? std::string{} : rules.month_alone(month); };
  return fmt::format(fmt::runtime(pattern), fmt::arg("year", first.year), fmt::arg("month", first.month),
                     fmt::arg("day", first.day), fmt::arg("month_name", in_date(first.month)),
                     fmt::arg("month_alone", alone(first.month)), fmt::arg("last_month", last.month),
                     fmt::arg("last_day", last.day), fmt::arg("last_month_alone", alone(last.month)));
}

std::string joined(const std::string& pattern, const std::string& first, const std::string& last = {}) {
  return fmt::format(fmt::runtime(pattern), fmt::arg("first", first), fmt::arg("last", last));
}

bool is_within_one_month(const Moment& first, const Moment& last) {
  return first.year == last.year && first.month == last.month && first.day != 0 && last.day != 0;
}

/// Whole months of one year.
bool are_months(const Moment& first, const Moment& last) {
  return first.year == last.year && first.month != 0 && last.month != 0 && first.day == 0 && last.day == 0;
}

}  // namespace

std::string Catalog::written(const Moment& moment, bool fiscal) const {
  const char* const key = fiscal              ? "date.fiscal"
                          : moment.month == 0 ? "date.year"
                          : moment.day == 0   ? "date.month"
                                              : "date.day";
  return filled((*this)(key), rules_, moment, moment);
}

std::string Catalog::written_short(const Moment& moment, bool fiscal) const {
  const char* const key = fiscal              ? "date.short_fiscal"
                          : moment.month == 0 ? "date.short_year"
                          : moment.day == 0   ? "date.short_month"
                                              : "date.short_day";
  return filled((*this)(key), rules_, moment, moment);
}

std::string Catalog::date(const Date& date) const {
  if (!date.last) {
    std::string text = written(date.first, date.fiscal_year);
    return date.open_ended ? joined((*this)("date.open"), text) : text;
  }
  // What both ends share is said once.
  if (are_months(date.first, *date.last)) return filled((*this)("date.months"), rules_, date.first, *date.last);
  if (is_within_one_month(date.first, *date.last)) return filled((*this)("date.days"), rules_, date.first, *date.last);
  return joined((*this)("date.range"), written(date.first, false), written(*date.last, false));
}

std::string Catalog::short_date(const Date& date) const {
  std::string text = written_short(date.first, date.fiscal_year);
  if (date.open_ended) return joined((*this)("date.short_open"), text);
  if (!date.last) return text;
  // The column is narrow: only what differs is said again.
  if (is_within_one_month(date.first, *date.last)) {
    return filled((*this)("date.short_days"), rules_, date.first, *date.last);
  }
  if (are_months(date.first, *date.last)) {
    return filled((*this)("date.short_months"), rules_, date.first, *date.last);
  }
  return joined((*this)("date.short_range"), text, written_short(*date.last, false));
}

}  // namespace kakehashi
