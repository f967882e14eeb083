#include "geo/workbook/number_format.hpp"

#include "geo/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <utility>
#include <vector>

namespace kakehashi {
namespace {

constexpr std::array<std::pair<std::size_t, std::string_view>, 37> built_in_codes{{
    {9, "0%"},
    {10, "0.00%"},
    {14, "m/d/yy"},
    {15, "d-mmm-yy"},
    {16, "d-mmm"},
    {17, "mmm-yy"},
    {18, "h:mm AM/PM"},
    {19, "h:mm:ss AM/PM"},
    {20, "h:mm"},
    {21, "h:mm:ss"},
    {22, "m/d/yy h:mm"},
    {27, "[$-411]ge.m.d"},
    {28, "[$-411]ggge年m月d日"},
    {29, "[$-411]ggge年m月d日"},
    {30, "m/d/yy"},
    {31, "yyyy年m月d日"},
    {32, "h時mm分"},
    {33, "h時mm分ss秒"},
    {34, "yyyy年m月"},
    {35, "m月d日"},
    {36, "[$-411]ge.m.d"},
    {45, "mm:ss"},
    {46, "[h]:mm:ss"},
    {47, "mmss.0"},
    {50, "[$-411]ge.m.d"},
    {51, "[$-411]ggge年m月d日"},
    {52, "yyyy年m月"},
    {53, "m月d日"},
    {54, "[$-411]ggge年m月d日"},
    {55, "yyyy年m月"},
    {56, "m月d日"},
    {57, "[$-411]ge.m.d"},
    {58, "[$-411]ggge年m月d日"},
    {59, "0"},
    {60, "0.00"},
    {67, "0%"},
    {68, "0.00%"},
}};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// The signs of a format's first part: runs of equal letters, and what is fixed text.
class Signs {
 public:
  explicit Signs(std::string_view code) {
    for (std::size_t i = 0; i < code.size() && code[i] != ';';) i = read(code, i);
    tell_minutes_from_months();
  }

  [[nodiscard]] bool has(std::string_view letters) const {
    return std::any_of(runs_.begin(), runs_.end(),
                       [&](const Run& run) { return letters.find(run.letter) != std::string_view::npos; });
  }
  /// True when the format is one run of zeros between fixed texts.
  [[nodiscard]] bool is_plain_digits() const { return runs_.size() == 1 && runs_.front().letter == '0'; }
  [[nodiscard]] std::size_t digits() const { return runs_.front().length; }
  [[nodiscard]] const std::string& before() const { return before_; }
  [[nodiscard]] const std::string& after() const { return after_; }

 private:
  struct Run {
    char letter;
    std::size_t length;
  };

  void fixed(std::string_view text) { (runs_.empty() ? before_ : after_) += text; }

  void sign(char letter) {
    if (!runs_.empty() && runs_.back().letter == letter && !is_cut_) {
      ++runs_.back().length;
    } else {
      runs_.push_back({letter, 1});
    }
    is_cut_ = false;
  }

  /// Reads what stands at `i`; returns where the next begins.
  std::size_t read(std::string_view code, std::size_t i) {
    const auto starts = [&](std::string_view word) {
      return code.size() - i >= word.size() &&
             std::equal(word.begin(), word.end(), code.begin() + static_cast<std::ptrdiff_t>(i),
                        [](char w, char c) { return w == lower(c); });
    };
    const char c = lower(code[i]);
    if (c == '"') {
      const std::size_t close = std::min(code.find('"', i + 1), code.size());
      fixed(code.substr(i + 1, close - i - 1));
      is_cut_ = true;
      return close + 1;
    }
    if (c == '\\' || c == '_' || c == '*') {
      if (i + 1 >= code.size()) return i + 1;
      const std::size_t length = code_point_at(code, i + 1).length;
      if (c == '\\') fixed(code.substr(i + 1, length));
      is_cut_ = true;
      return i + 1 + length;
    }
    if (c == '[') {
      const std::size_t close = std::min(code.find(']', i), code.size());
      const std::string_view inside = code.substr(i + 1, close - i - 1);
      const bool is_elapsed = !inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos;
      if (is_elapsed) sign('h');
      is_cut_ = true;
      return close + 1;
    }
    for (const std::string_view word : {"general", "g/"}) {
      if (starts(word)) {
        sign('#');
        return i + word.size();
      }
    }
    for (const std::string_view word : {"am/pm", "a/p"}) {
      if (starts(word)) {
        sign('h');
        return i + word.size();
      }
    }
    if (c == 'e' && i + 1 < code.size() && (code[i + 1] == '+' || code[i + 1] == '-')) {
      sign('#');  // an exponent
      return i + 2;
    }
    constexpr std::string_view signs = "ymdhsegarb0#?%@.,";
    if (signs.find(c) != std::string_view::npos) {
      sign(c);
      return i + 1;
    }
    const std::size_t length = code_point_at(code, i).length;
    fixed(code.substr(i, length));
    is_cut_ = true;
    return i + length;
  }

  /// A run of one or two m after hours or before seconds counts minutes.
  void tell_minutes_from_months() {
    std::vector<Run*> times;
    for (Run& run : runs_) {
      if (std::string_view{"ymdhs"}.find(run.letter) != std::string_view::npos) times.push_back(&run);
    }
    for (std::size_t i = 0; i < times.size(); ++i) {
      if (times[i]->letter != 'm' || times[i]->length > 2) continue;
      const bool after_hours = i > 0 && times[i - 1]->letter == 'h';
      const bool before_seconds = i + 1 < times.size() && times[i + 1]->letter == 's';
      if (after_hours || before_seconds) times[i]->letter = 'n';
    }
  }

  std::vector<Run> runs_;
  std::string before_;
  std::string after_;
  bool is_cut_ = false;  ///< Something stood between the last run and what comes.
};

/// The day that a serial number counts; as Excel has it, 1900 is a leap year.
std::string iso_day(double serial, NumberFormat::Kind kind, bool from_1904) {
  using namespace std::chrono;
  constexpr int leap_day_of_1900 = 60;
  const int day = static_cast<int>(serial);
  int year_number = 1900;
  unsigned month_number = 2;
  unsigned day_number = 29;
  if (!from_1904 && day == 0) {
    month_number = 1;
    day_number = 0;
  } else if (from_1904 || day != leap_day_of_1900) {
    const sys_days first = from_1904                ? sys_days{1904y / 1 / 1}
                           : day < leap_day_of_1900 ? sys_days{1899y / 12 / 31}
                                                    : sys_days{1899y / 12 / 30};
    const year_month_day date{first + days{day}};
    year_number = static_cast<int>(date.year());
    month_number = static_cast<unsigned>(date.month());
    day_number = static_cast<unsigned>(date.day());
  }
  if (kind == NumberFormat::Kind::year) return fmt::format("{:04}", year_number);
  if (kind == NumberFormat::Kind::year_month) return fmt::format("{:04}-{:02}", year_number, month_number);
  return fmt::format("{:04}-{:02}-{:02}", year_number, month_number, day_number);
}

std::string plain(double number) { return fmt::format("{:.15g}", number == 0 ? 0.0 : number); }

}  // namespace

NumberFormat parse_number_format(std::string_view code) {
  const Signs signs{code};
  using Kind = NumberFormat::Kind;
  const bool has_year = signs.has("yegrb");
  const bool has_month = signs.has("m");
  const bool has_day = signs.has("d") || signs.has("a");
  if (has_year && !has_month && !has_day) return {Kind::year, {}, {}, 0};
  if (has_year && has_month && !has_day) return {Kind::year_month, {}, {}, 0};
  if (has_year || has_month || has_day) return {Kind::date, {}, {}, 0};
  if (signs.has("hsn")) return {Kind::time, {}, {}, 0};
  if (signs.has("%")) return {Kind::percent, {}, {}, 0};
  if (signs.is_plain_digits()) return {Kind::digits, signs.before(), signs.after(), signs.digits()};
  return {};
}

NumberFormat built_in_number_format(std::size_t number) {
  const auto* const known = std::find_if(built_in_codes.begin(), built_in_codes.end(),
                                         [&](const auto& format) { return format.first == number; });
  return known == built_in_codes.end() ? NumberFormat{} : parse_number_format(known->second);
}

std::string shown_number(double number, const NumberFormat& format, bool from_1904) {
  if (!std::isfinite(number)) return plain(number);
  // Midnight may have come out of a calculation a hair too early.
  constexpr double half_a_millisecond = 0.5 / 86'400'000;
  constexpr double day_after_last_1900 = 2'958'466;
  constexpr double day_after_last_1904 = 2'957'004;
  constexpr double max_whole = 1e15;
  const double last = from_1904 ? day_after_last_1904 : day_after_last_1900;
  const bool is_day = number >= 0 && number + half_a_millisecond < last;
  if (format.is_date() && is_day) return iso_day(std::floor(number + half_a_millisecond), format.kind, from_1904);
  if (format.kind == NumberFormat::Kind::time && is_day) {
    const auto minutes = static_cast<int>(std::floor((number - std::floor(number)) * 24 * 60 + 1e-6));
    return fmt::format("{}:{:02}", minutes / 60, minutes % 60);
  }
  if (format.kind == NumberFormat::Kind::percent) return plain(number * 100) + "%";
  if (format.kind == NumberFormat::Kind::digits && number >= 0 && number < max_whole && number == std::floor(number)) {
    return fmt::format("{}{:0{}}{}", format.before, static_cast<long long>(number),
                       std::min<std::size_t>(format.digits, 15), format.after);
  }
  return plain(number);
}

}  // namespace kakehashi
