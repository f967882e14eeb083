#include "geo/written/date_extras.hpp"

#include "geo/written/calendar_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kakehashi {
namespace {

using Tokens = std::vector<DateToken>;

bool is_among(const DateToken& token, auto&& words) {
  return token.kind != DateToken::Kind::number && std::find(words.begin(), words.end(), token.text) != words.end();
}

bool is_holiday(const DateToken& token) {
  constexpr std::array<std::string_view, 5> words{"祝", "休", "祝日", "振休", "祭"};
  return is_among(token, words);
}

bool is_quotation_mark(const DateToken& token) {
  constexpr std::array<std::string_view, 8> marks{"«", "»", "“", "”", "„", "\"", "「", "」"};
  return is_among(token, marks);
}

/// Sunday and Monday are also the signs of days and months: they are weekdays only in brackets.
std::optional<int> weekday_in_brackets(const DateToken& token) {
  if (token.is("日")) return 0;
  if (token.is("月")) return 1;
  return token.is_word() ? weekday_named(token.text) : std::nullopt;
}

/// Takes what stands in brackets out of the tokens.
void take_brackets(Tokens& tokens, DateExtras& extras) {
  constexpr std::array<std::string_view, 3> opening{"(", "[", "〔"};
  constexpr std::array<std::string_view, 3> closing{")", "]", "〕"};
  for (;;) {
    const auto begin = std::find_if(tokens.begin(), tokens.end(), [&](const auto& t) { return is_among(t, opening); });
    const auto end = std::find_if(begin, tokens.end(), [&](const auto& t) { return is_among(t, closing); });
    if (end == tokens.end()) return;
    Tokens inside(begin + 1, end);
    tokens.erase(begin, end + 1);
    const bool about_days = std::all_of(inside.begin(), inside.end(), [](const DateToken& token) {
      return weekday_in_brackets(token) || is_holiday(token) || token.kind == DateToken::Kind::sign;
    });
    if (!about_days) {
      extras.asides.push_back(std::move(inside));
      continue;
    }
    for (const DateToken& token : inside) {
      if (const auto day = weekday_in_brackets(token)) extras.weekday = day;
    }
  }
}

class TimeOfDay {
 public:
  TimeOfDay(const Tokens& tokens, std::size_t begin) : tokens_(tokens), at_(begin) {}

  /// Reads a time that begins here; false when none does.
  bool read() {
    skip_word("t");
    bool morning = skip_word("午前");
    bool afternoon = !morning && skip_word("午後");
    if (!is_number()) return false;
    const bool after_t = at_ > 0 && tokens_[at_ - 1].is("t");
    if (after_t && tokens_[at_].digits() >= 4) {  // T000000
      take_number();
    } else if (is_sign(1, "時")) {
      read_japanese();
    } else if (is_sign(1, ":")) {
      read_figures();
    } else {
      return false;
    }
    morning = morning || skip_word("am");
    afternoon = afternoon || skip_word("pm");
    if (hour_ == 12 && morning) hour_ = 0;
    midnight_ = midnight_ && hour_ == 0 && !afternoon;
    skip_zone();
    return true;
  }

  [[nodiscard]] std::size_t end() const { return at_; }
  [[nodiscard]] bool is_midnight() const { return midnight_; }

 private:
  [[nodiscard]] bool is_number(std::size_t ahead = 0) const {
    return at_ + ahead < tokens_.size() && tokens_[at_ + ahead].is_number();
  }
  [[nodiscard]] bool is_sign(std::size_t ahead, std::string_view text) const {
    return at_ + ahead < tokens_.size() && tokens_[at_ + ahead].is(text);
  }
  bool skip_word(std::string_view word) {
    const bool there = is_sign(0, word);
    if (there) ++at_;
    return there;
  }
  int take_number() {
    const int value = tokens_[at_++].value();
    midnight_ = midnight_ && (value == 0 || hour_ < 0);
    if (hour_ < 0) hour_ = value;
    return value;
  }
  void read_figures() {
    take_number();
    while (is_sign(0, ":") && is_number(1)) {
      ++at_;
      take_number();
    }
    if (is_sign(0, ".") && is_number(1)) {
      ++at_;
      take_number();
    }
  }
  void read_japanese() {
    take_number();
    ++at_;
    for (const std::string_view unit : {"分", "秒"}) {
      if (is_number() && is_sign(1, unit)) {
        take_number();
        ++at_;
      }
    }
  }
  void skip_zone() {
    for (const std::string_view zone : {"z", "utc", "gmt", "jst", "msk", "мск"}) {
      if (skip_word(zone)) return;
    }
    const bool offset = (is_sign(0, "+") && is_number(1)) ||
                        (is_sign(0, "-") && is_number(1) && tokens_[at_ + 1].digits() == 2 && is_sign(2, ":"));
    if (!offset) return;
    at_ += 2;
    if (is_sign(0, ":") && is_number(1)) at_ += 2;
  }

  const Tokens& tokens_;
  std::size_t at_;
  int hour_ = -1;
  bool midnight_ = true;
};

bool is_range_sign(const DateToken& token) { return token.is("-") || token.is("–") || token.is("~"); }

void take_times(Tokens& tokens, DateExtras& extras) {
  bool after_time = false;
  for (std::size_t i = 0; i < tokens.size();) {
    TimeOfDay time{tokens, i};
    const bool to_the_next = after_time && is_range_sign(tokens[i]);  // 10:00–12:00
    TimeOfDay next{tokens, i + 1};
    if (time.read()) {
      extras.has_time = extras.has_time || !time.is_midnight();
      tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(i),
                   tokens.begin() + static_cast<std::ptrdiff_t>(time.end()));
      after_time = true;
    } else if (to_the_next && next.read()) {
      tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(i),
                   tokens.begin() + static_cast<std::ptrdiff_t>(next.end()));
    } else {
      after_time = false;
      ++i;
    }
  }
}

}  // namespace

DateExtras without_extras(std::vector<DateToken> tokens) {
  DateExtras extras;
  std::erase_if(tokens, is_quotation_mark);
  take_brackets(tokens, extras);
  take_times(tokens, extras);
  for (const DateToken& token : tokens) {
    const auto weekday = token.is_word() ? weekday_named(token.text) : std::nullopt;
    if (weekday) {
      extras.weekday = weekday;
    } else if (token.is_word() && is_approximate(token.text)) {
      extras.is_approximate = true;
    } else {
      extras.rest.push_back(token);
    }
  }
  return extras;
}

}  // namespace kakehashi
