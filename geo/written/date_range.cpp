#include "geo/written/date_range.hpp"

#include "geo/text/date.hpp"
#include "geo/written/japanese_era.hpp"
#include "geo/written/moment.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace kakehashi {
namespace {

using TokenSpan = std::span<const DateToken>;
using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 4> begin_words{"since", "from", "с", "со"};
constexpr std::array<std::string_view, 6> end_words{"until", "till", "before", "до", "by", "~"};
constexpr std::array<std::string_view, 10> between_words{"~",    "to", "until", "till", "through",
                                                         "thru", "по", "до",    "から", "より"};
constexpr std::array<std::string_view, 4> after_words{"から", "以降", "以来", "より"};
constexpr std::array<std::string_view, 2> before_words{"まで", "以前"};
constexpr std::array<std::string_view, 14> now_words{"present", "now",   "today",  "ongoing", "настоящее",
                                                     "наст",    "время", "вр",     "н",       "в",
                                                     "сегодня", "現在",  "継続中", "."};

bool is_in(const DateToken& token, Words words) {
  return !token.is_number() && std::find(words.begin(), words.end(), token.text) != words.end();
}

bool is_dash(const DateToken& token) { return token.is("-") || token.is("–"); }

DateCandidates refused(std::string code, std::vector<std::string> arguments = {}) {
  return {{}, std::move(code), std::move(arguments), {}};
}

bool is_plain(const WrittenMoment& moment) { return moment.span == WrittenMoment::Span::plain; }

/// The moment with what it leaves to the other side of its range; std::nullopt when that does not help.
std::optional<WrittenMoment> completed(WrittenMoment moment, const WrittenMoment& other, bool is_last) {
  constexpr int century = 100;
  if (moment.loose) {
    if (other.day) {
      moment.day = moment.loose;
      moment.month = other.month;
    } else if (other.month) {
      moment.month = moment.loose;
    } else if (is_last && other.year && is_plain(other)) {
      moment.year = *other.year / century * century + *moment.loose;
    } else {
      return std::nullopt;
    }
    moment.loose.reset();
  }
  if (!moment.year && moment.day.has_value() != other.day.has_value()) return std::nullopt;
  if (moment.day && !moment.month) moment.month = other.month;
  if (moment.day && !moment.month) return std::nullopt;
  if (!moment.year) moment.year = other.year;
  return moment.year ? std::optional{moment} : std::nullopt;
}

/// Whether two sides may be read together: by one order, and month first where the other side begins with its year.
bool agree(const WrittenMoment& a, const WrittenMoment& b) {
  if (a.order != DateOrder::unknown && b.order != DateOrder::unknown && a.order != b.order) return false;
  const auto fits = [](const WrittenMoment& part, const WrittenMoment& whole) {
    return part.year || !whole.year_first || part.order != DateOrder::day_first;
  };
  return fits(a, b) && fits(b, a);
}

void add(DateCandidates& candidates, DateCandidate candidate) {
  const auto same = [&](const DateCandidate& other) { return other.date == candidate.date; };
  if (std::none_of(candidates.dates.begin(), candidates.dates.end(), same)) {
    candidates.dates.push_back(std::move(candidate));
  }
}

/// Adds a range if the calendar has it, otherwise says why not.
void add_range(DateCandidates& candidates, const std::string& first, const std::string& last, DateOrder order) {
  const std::string date = first == last ? first : first + "/" + last;
  switch (date_fault(date)) {
    case DateFault::none:
      return add(candidates, {date, order});
    case DateFault::backwards:
      candidates.code = "date-backwards";
      return;
    default:
      candidates.code = "date-impossible";
  }
}

/// What a reading without candidates says: the reason that is not merely "no date" counts.
DateCandidates settled(DateCandidates candidates) {
  if (!candidates.dates.empty()) {
    candidates.code.clear();
    candidates.arguments.clear();
  } else if (candidates.code.empty()) {
    candidates.code = "date-malformed";
  }
  return candidates;
}

DateCandidates single(TokenSpan tokens) {
  const MomentReading reading = read_moment(tokens);
  DateCandidates candidates{{}, reading.code, reading.arguments, reading.remark};
  for (const WrittenMoment& way : reading.ways) {
    if (!way.year) {
      candidates.code = "date-year-missing";
    } else {
      add_range(candidates, way.first(), way.last(), way.order);
    }
    // 2016/17: no month 17, but the next year.
    if (candidates.dates.empty() && way.year_first && is_plain(way) && way.month && *way.month > 12 && !way.day &&
        way.order == DateOrder::unknown) {
      const int end = *way.year / 100 * 100 + *way.month;
      if (end == *way.year + 1) add(candidates, {std::to_string(*way.year) + "/" + std::to_string(end), way.order});
    }
  }
  return settled(std::move(candidates));
}

DateCandidates from_now_on(TokenSpan tokens) {
  DateCandidates candidates = single(tokens);
  for (DateCandidate& candidate : candidates.dates) {
    candidate.date = candidate.date.substr(0, candidate.date.find('/')) + "/..";
  }
  return candidates;
}

/// The end of a range, which counts its years by the era that the beginning names: 平成28年～30年.
MomentReading read_last(TokenSpan left, TokenSpan right) {
  MomentReading reading = read_moment(right);
  const bool needs_era = reading.code == "date-two-digit-year" && left.size() > 1 && japanese_era(left.front().text);
  if (!needs_era) return reading;
  std::vector<DateToken> tokens{left.front()};
  tokens.insert(tokens.end(), right.begin(), right.end());
  return read_moment(tokens);
}

DateCandidates range(TokenSpan left, TokenSpan right) {
  if (left.empty()) return refused(right.empty() ? "date-malformed" : "date-open-start");
  const bool open = std::all_of(right.begin(), right.end(), [](const DateToken& t) { return is_in(t, now_words); });
  if (open) return from_now_on(left);
  const MomentReading begin = read_moment(left);
  const MomentReading end = read_last(left, right);
  for (const MomentReading* side : {&begin, &end}) {
    if (side->ways.empty()) return refused(side->code, side->arguments);
  }
  DateCandidates candidates;
  candidates.remark = begin.remark.empty() ? end.remark : begin.remark;
  for (const WrittenMoment& a : begin.ways) {
    for (const WrittenMoment& b : end.ways) {
      // May 5–7, 2017: what looks like a month before the year is a day beside one.
      WrittenMoment last = b;
      if (a.month && a.day && !a.year && last.month && last.year && !last.day)
        last.day = std::exchange(last.month, a.month);
      // 2016～2018年度: the word stands once for both.
      WrittenMoment begins = a;
      if (last.span == WrittenMoment::Span::fiscal_year && a.year && !a.month) begins.span = last.span;
      const auto first = completed(begins, last, false);
      const auto second = completed(last, a, true);
      if (!first || !second || !agree(a, last)) continue;
      add_range(candidates, first->first(), second->last(), a.order != DateOrder::unknown ? a.order : last.order);
    }
  }
  return settled(std::move(candidates));
}

/// Every split at a dash that makes a range; splits at a dash with spaces around it count before others.
DateCandidates split_at_dashes(TokenSpan tokens) {
  DateCandidates best = refused("date-malformed");
  for (const bool spaced : {true, false}) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const bool has_spaces = tokens[i].space_before && (i + 1 == tokens.size() || tokens[i + 1].space_before);
      if (!is_dash(tokens[i]) || has_spaces != spaced) continue;
      // A hyphen that parts numbers elsewhere, too, makes a range only between two dates of one form.
      const auto hyphens = [](TokenSpan part) {
        return std::count_if(part.begin(), part.end(), [](const DateToken& token) { return token.is("-"); });
      };
      const bool even = hyphens(tokens.first(i)) == hyphens(tokens.subspan(i + 1));
      if (tokens[i].is("-") && !spaced && (i == 0 || !even)) continue;
      DateCandidates found = range(tokens.first(i), tokens.subspan(i + 1));
      if (!found.dates.empty()) return found;
      if (best.code == "date-malformed") best = std::move(found);
    }
  }
  return best;
}

/// A single date and a range of years are both in 2010–12.
DateCandidates with_dashes(TokenSpan tokens) {
  const auto is_long = [](const DateToken& token) { return token.is("–"); };
  const auto long_dashes = std::count_if(tokens.begin(), tokens.end(), is_long);
  DateCandidates whole = single(tokens);
  if (long_dashes != 1) {
    if (!whole.dates.empty()) return whole;
    DateCandidates ranges = split_at_dashes(tokens);
    const bool tells_more = !ranges.dates.empty() || ranges.code == "date-impossible" ||
                            ranges.code == "date-backwards" || ranges.code == "date-open-start";
    return tells_more ? ranges : whole;
  }
  DateCandidates ranges = split_at_dashes(tokens);
  for (const DateCandidate& date : whole.dates) add(ranges, date);
  return settled(std::move(ranges));
}

}  // namespace

DateCandidates date_candidates(TokenSpan tokens) {
  if (tokens.empty()) return refused("date-malformed");
  if (is_in(tokens.back(), before_words)) {
    const auto between =
        std::find_if(tokens.begin(), tokens.end(), [](const DateToken& token) { return is_in(token, between_words); });
    if (between == tokens.end()) return refused("date-open-start");
    tokens = tokens.first(tokens.size() - 1);
  }
  bool begins = false;
  if (is_in(tokens.front(), begin_words)) {
    begins = true;
    tokens = tokens.subspan(1);
  } else if (is_in(tokens.front(), end_words)) {
    return refused(single(tokens.subspan(1)).dates.empty() ? "date-malformed" : "date-open-start");
  }
  if (!tokens.empty() && is_in(tokens.back(), after_words)) return from_now_on(tokens.first(tokens.size() - 1));
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (is_in(tokens[i], between_words)) return range(tokens.first(i), tokens.subspan(i + 1));
  }
  const bool dashes = std::any_of(tokens.begin(), tokens.end(), is_dash);
  DateCandidates found = dashes ? with_dashes(tokens) : single(tokens);
  if (!begins) return found;
  const bool is_range = std::any_of(found.dates.begin(), found.dates.end(), [](const DateCandidate& candidate) {
    return candidate.date.find('/') != std::string::npos;
  });
  return is_range ? found : from_now_on(tokens);
}

}  // namespace kakehashi
