#include "geo/json/json_stream.hpp"
#include "geo/network/network_checks.hpp"

#include <chrono>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kakehashi {
namespace {

constexpr int first_year = 1000;
constexpr int first_year_of_links = 1800;
constexpr int max_years_ahead = 30;

class DateCheck {
 public:
  DateCheck(const Network& network, const Moment& today, Findings& findings)
      : network_(network), findings_(findings), now_(today) {
    if (network.as_of && is_before(now_, network.as_of->first)) now_ = network.as_of->first;
  }

  void run() {
    for (const Partnership& partnership : network_.partnerships) check(partnership);
    for (std::size_t i = 0; i < network_.events.size(); ++i) {
      check_year(network_.events[i].date, {"events", std::to_string(i), "date"}, first_year);
    }
    for (std::size_t i = 0; i < network_.facts.size(); ++i) {
      check_year(network_.facts[i].date, {"facts", std::to_string(i), "date"}, first_year);
    }
    for (const Source& source : network_.sources) check_year(source.date, {"sources", source.id, "date"}, first_year);
  }

 private:
  void check(const Partnership& partnership) {
    for (std::size_t i = 0; i < partnership.life.size(); ++i) {
      const LifeStage& stage = partnership.life[i];
      const std::initializer_list<std::string_view> at{"partnerships", partnership.id, "life", number(i), "from"};
      if (check_year(stage.from, at, first_year_of_links) && stage.from && stage.status == Status::active &&
          is_before(now_, stage.from->first)) {
        warn(at, "stage-in-future", {std::string(to_string(stage.status)), to_string(*stage.from)});
      }
    }
    for (std::size_t i = 0; i < partnership.agreements.size(); ++i) {
      const Agreement& agreement = partnership.agreements[i];
      const std::initializer_list<std::string_view> at{"partnerships", partnership.id, "agreements", number(i), "date"};
      if (check_year(agreement.date, at, first_year_of_links) && agreement.date && !agreement.planned &&
          is_before(now_, agreement.date->first)) {
        warn(at, "agreement-in-future", {to_string(*agreement.date)});
      }
    }
    for (std::size_t i = 0; i < partnership.events.size(); ++i) {
      check_year(partnership.events[i].date, {"partnerships", partnership.id, "events", number(i), "date"}, first_year);
    }
  }

  /// False, with a warning, when nobody can mean the year.
  bool check_year(const std::optional<Date>& date, std::initializer_list<std::string_view> at, int first) {
    if (!date) return true;
    const int last_year = date->last ? date->last->year : date->first.year;
    const int wrong = date->first.year < first ? date->first.year : last_year;
    if (date->first.year >= first && last_year <= now_.year + max_years_ahead) return true;
    warn(at, "date-implausible", {std::to_string(wrong)});
    return false;
  }

  void warn(std::initializer_list<std::string_view> at, std::string code, std::vector<std::string> arguments) {
    std::string pointer;
    for (const std::string_view part : at) append_to_pointer(pointer, part);
    findings_.add(Severity::warning, std::move(pointer), std::move(code), std::move(arguments));
  }

  std::string_view number(std::size_t index) {
    number_ = std::to_string(index);
    return number_;
  }

  const Network& network_;
  Findings& findings_;
  Moment now_;
  std::string number_;  ///< Of the item at hand.
};

}  // namespace

void check_dates(const Network& network, const Moment& today, Findings& findings) {
  DateCheck{network, today, findings}.run();
}

Moment today() {
  const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
  return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day()))};
}

}  // namespace kakehashi
