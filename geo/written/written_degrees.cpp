#include "geo/written/written_degrees.hpp"

#include "geo/text/utf8.hpp"
#include "geo/written/plain_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace kakehashi {
namespace {

struct Hemisphere {
  std::string_view word;
  DegreeAxis axis;
  int sign;
};

/// In small letters, without spaces and dots; the longer before those that they begin or end with.
constexpr std::array hemispheres{Hemisphere{"восточнойдолготы", DegreeAxis::longitude, 1},
                                 Hemisphere{"западнойдолготы", DegreeAxis::longitude, -1},
                                 Hemisphere{"севернойшироты", DegreeAxis::latitude, 1},
                                 Hemisphere{"южнойшироты", DegreeAxis::latitude, -1},
                                 Hemisphere{"вд", DegreeAxis::longitude, 1},
                                 Hemisphere{"зд", DegreeAxis::longitude, -1},
                                 Hemisphere{"сш", DegreeAxis::latitude, 1},
                                 Hemisphere{"юш", DegreeAxis::latitude, -1},
                                 Hemisphere{"bд", DegreeAxis::longitude, 1},  // with a Latin letter
                                 Hemisphere{"cш", DegreeAxis::latitude, 1},
                                 Hemisphere{"東経", DegreeAxis::longitude, 1},
                                 Hemisphere{"西経", DegreeAxis::longitude, -1},
                                 Hemisphere{"北緯", DegreeAxis::latitude, 1},
                                 Hemisphere{"南緯", DegreeAxis::latitude, -1},
                                 Hemisphere{"east", DegreeAxis::longitude, 1},
                                 Hemisphere{"west", DegreeAxis::longitude, -1},
                                 Hemisphere{"north", DegreeAxis::latitude, 1},
                                 Hemisphere{"south", DegreeAxis::latitude, -1},
                                 Hemisphere{"e", DegreeAxis::longitude, 1},
                                 Hemisphere{"w", DegreeAxis::longitude, -1},
                                 Hemisphere{"n", DegreeAxis::latitude, 1},
                                 Hemisphere{"s", DegreeAxis::latitude, -1},
                                 Hemisphere{"в", DegreeAxis::longitude, 1},
                                 Hemisphere{"з", DegreeAxis::longitude, -1},
                                 Hemisphere{"с", DegreeAxis::latitude, 1},
                                 Hemisphere{"ю", DegreeAxis::latitude, -1},
                                 Hemisphere{"東", DegreeAxis::longitude, 1},
                                 Hemisphere{"西", DegreeAxis::longitude, -1},
                                 Hemisphere{"北", DegreeAxis::latitude, 1},
                                 Hemisphere{"南", DegreeAxis::latitude, -1}};

struct AxisWord {
  std::string_view word;
  DegreeAxis axis;
};

constexpr std::array axis_words{
    AxisWord{"longitude", DegreeAxis::longitude}, AxisWord{"latitude", DegreeAxis::latitude},
    AxisWord{"долгота", DegreeAxis::longitude},   AxisWord{"широта", DegreeAxis::latitude},
    AxisWord{"経度", DegreeAxis::longitude},      AxisWord{"緯度", DegreeAxis::latitude},
    AxisWord{"long", DegreeAxis::longitude},      AxisWord{"lon", DegreeAxis::longitude},
    AxisWord{"lng", DegreeAxis::longitude},       AxisWord{"lat", DegreeAxis::latitude}};

struct Unit {
  std::string_view sign;
  int place;  ///< 0 degrees, 1 minutes, 2 seconds.
};

/// The longer before those that they begin with. plain_text() has made ″ two ′.
constexpr std::array units{Unit{"degrees", 0}, Unit{"deg", 0}, Unit{"градусов", 0}, Unit{"град", 0}, Unit{"°", 0},
                           Unit{"º", 0},       Unit{"˚", 0},   Unit{"◦", 0},        Unit{"度", 0},   Unit{"d", 0},
                           Unit{"min", 1},     Unit{"мин", 1}, Unit{"分", 1},       Unit{"m", 1},    Unit{"sec", 2},
                           Unit{"сек", 2},     Unit{"秒", 2},  Unit{"′′", 2},       Unit{"''", 2},   Unit{"’’", 2},
                           Unit{"\"", 2},      Unit{"”", 2},   Unit{"“", 2},        Unit{"″", 2},    Unit{"′", 1},
                           Unit{"'", 1},       Unit{"’", 1},   Unit{"‘", 1},        Unit{"`", 1},    Unit{"´", 1}};

WrittenDegrees no_degrees(std::string code, std::vector<std::string> arguments = {}) {
  return {std::nullopt, std::move(code), std::move(arguments)};
}

void trim(std::string_view& text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
}

/// Takes a word from the beginning or the end of the text, if a number is left then.
bool take(std::string_view& text, std::string_view word) {
  std::string_view rest = text;
  if (rest.starts_with(word)) {
    rest.remove_prefix(word.size());
  } else if (rest.ends_with(word)) {
    rest.remove_suffix(word.size());
  } else {
    return false;
  }
  trim(rest);
  const bool is_number =
      !rest.empty() && (is_digit(rest.front()) || rest.find_first_of("-+") == 0 || rest.starts_with("–"));
  if (is_number) text = rest;
  return is_number;
}

/// "в. д." as "вд": Russian abbreviations in one piece.
std::string without_dots_of_letters(std::string_view text) {
  std::string result;
  bool after_letter = false;
  for (const char c : text) {
    const bool ascii_other = static_cast<unsigned char>(c) < 0x80 && (c < 'a' || c > 'z');
    if (after_letter && (c == '.' || c == ' ')) continue;
    result += c;
    after_letter = !ascii_other;
  }
  return result;
}

/// 140d43m48s: seconds, not the south.
void drop_seconds_letter(std::string_view& text) {
  if (text.ends_with('s') && text.find('d') < text.find('m')) text.remove_suffix(1);
}

/// Degrees, minutes and seconds as they stand; fewer than three when the rest is left out.
struct Sexagesimal {
  std::vector<double> parts;
  bool well_formed = false;
};

class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  Sexagesimal read() {
    Sexagesimal result;
    while (!rest_.empty()) {
      const auto number = read_number();
      if (!number || result.parts.size() == 3) return {};
      const int unit = read_unit();
      const auto place = static_cast<int>(result.parts.size());
      if (unit >= 0 && unit != place) return {};
      if (unit < 0 && rest_.empty() && has_units_ && place == 0) return {};
      result.parts.push_back(*number);
      if (!rest_.empty() && fraction_) return {};  // only the last part has a fraction
      if (!rest_.empty() && unit < 0 && !read_separator()) return {};
      trim(rest_);
    }
    result.well_formed = !result.parts.empty();
    return result;
  }

 private:
  std::optional<double> read_number() {
    std::size_t length = 0;
    fraction_ = false;
    // A dot between three numbers sets them apart; between two it is a decimal point.
    const auto dots = std::count(rest_.begin(), rest_.end(), '.');
    dotted_ = dotted_ || (dots == 2 && rest_.find(',') == std::string_view::npos);
    std::string number;
    for (; length < rest_.size(); ++length) {
      const char c = rest_[length];
      const bool point = (c == ',' || (c == '.' && !dotted_)) && !fraction_ && length > 0;
      if (!is_digit(c) && !point) break;
      fraction_ = fraction_ || point;
      number += point ? '.' : c;
    }
    double value = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (error != std::errc{} || end != number.data() + number.size() || number.ends_with('.')) return std::nullopt;
    rest_.remove_prefix(length);
    return value;
  }

  int read_unit() {
    std::string_view rest = rest_;
    trim(rest);
    for (const Unit& unit : units) {
      if (!rest.starts_with(unit.sign)) continue;
      rest_ = rest.substr(unit.sign.size());
      if (rest_.starts_with('.')) rest_.remove_prefix(1);
      trim(rest_);
      has_units_ = true;
      return unit.place;
    }
    return -1;
  }

  bool read_separator() {
    const std::string_view signs = dotted_ ? " -:." : " -:";
    if (rest_.empty() || signs.find(rest_.front()) == std::string_view::npos) return false;
    rest_.remove_prefix(1);
    return true;
  }

  std::string_view rest_;
  bool fraction_ = false;
  bool dotted_ = false;
  bool has_units_ = false;
};

}  // namespace

WrittenDegrees read_written_degrees(std::string_view written, DegreeAxis axis) {
  constexpr std::size_t longest = 100;
  const double max = axis == DegreeAxis::longitude ? 180 : 90;
  const auto malformed = [&] { return no_degrees("cell-no-degrees", {fmt::format("{}", max)}); };
  const std::string plain = written.size() <= longest ? without_dots_of_letters(plain_text(written)) : std::string();
  std::string_view text = plain;
  for (const auto& [word, named] : axis_words) {
    if (!text.starts_with(word)) continue;
    if (named != axis) return no_degrees(named == DegreeAxis::longitude ? "degrees-longitude" : "degrees-latitude");
    text.remove_prefix(word.size());
    while (text.starts_with(':') || text.starts_with(' ') || text.starts_with('.') || text.starts_with('='))
      text.remove_prefix(1);
    break;
  }
  drop_seconds_letter(text);
  int sign = 0;
  for (const Hemisphere& hemisphere : hemispheres) {
    if (!take(text, hemisphere.word)) continue;
    if (hemisphere.axis != axis) {
      return no_degrees(hemisphere.axis == DegreeAxis::longitude ? "degrees-longitude" : "degrees-latitude");
    }
    sign = hemisphere.sign;
    drop_seconds_letter(text);
    break;
  }
  trim(text);
  const bool minus = text.starts_with('-') || text.starts_with("–");
  if (minus || text.starts_with('+')) {
    if (sign != 0) return no_degrees("degrees-two-signs");
    text.remove_prefix(text.starts_with("–") ? std::string_view{"–"}.size() : 1);
    trim(text);
    sign = minus ? -1 : 1;
  }
  const Sexagesimal read = Reader{text}.read();
  if (!read.well_formed) return malformed();
  double degrees = 0;
  double share = 1;
  for (std::size_t i = 0; i < read.parts.size(); ++i, share /= 60) {
    if (i > 0 && read.parts[i] >= 60) return no_degrees("degrees-minutes", {fmt::format("{}", read.parts[i])});
    degrees += read.parts[i] * share;
  }
  if (degrees > max) return malformed();
  return {sign < 0 ? -degrees : degrees, {}, {}};
}

}  // namespace kakehashi
