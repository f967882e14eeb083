#include "viewer/cli/option_checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace kakehashi {

namespace {

/// More than any OpenGL draws; what the one at hand does is known at run time.
constexpr int max_side_px = 1'000'000;

/// Two numbers with a sign between them, and nothing else.
template <typename Number>
std::optional<std::pair<Number, Number>> read_pair(std::string_view text, char sign) {
  Number first{};
  Number second{};
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, first);
  if (read.ec != std::errc{} || read.ptr == end || *read.ptr != sign) return std::nullopt;
  const auto rest = std::from_chars(read.ptr + 1, end, second);
  if (rest.ec != std::errc{} || rest.ptr != end) return std::nullopt;
  return std::pair{first, second};
}

template <typename Number>
std::optional<Number> read_within(std::string_view text, Number min, Number max) {
  Number value{};
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  const bool sensible = read.ec == std::errc{} && read.ptr == end && value >= min && value <= max;
  return sensible ? std::optional{value} : std::nullopt;
}

/// A check that lets through what `is_good` says and otherwise tells what was expected.
template <typename Predicate>
CLI::Validator check_of(const Catalog& words, std::string expected, Predicate is_good) {
  return {[&words, expected = std::move(expected), is_good = std::move(is_good)](const std::string& text) {
            return is_good(text) ? std::string{} : expected_instead(words, expected, text);
          },
          ""};
}

}  // namespace

std::optional<double> read_number(std::string_view text, double min, double max) { return read_within(text, min, max); }

std::optional<int> read_whole_number(std::string_view text, int min, int max) { return read_within(text, min, max); }

std::optional<std::pair<double, double>> read_center(std::string_view text) {
  const auto center = read_pair<double>(text, ',');
  if (!center) return std::nullopt;
  const auto [lon, lat] = *center;
  return lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90 ? center : std::nullopt;
}

std::optional<std::pair<int, int>> read_size(std::string_view text) {
  const auto size = read_pair<int>(text, 'x');
  if (!size) return std::nullopt;
  const auto [width, height] = *size;
  return width >= 16 && height >= 16 && width <= max_side_px && height <= max_side_px ? size : std::nullopt;
}

std::string expected_instead(const Catalog& words, std::string_view expected, std::string_view found) {
  return words.format("cli.expected", {std::string{expected}, std::string{found}});
}

CLI::Validator number_check(const Catalog& words, double min, double max) {
  return check_of(words, words.format("cli.expected.number", {fmt::format("{:g}", min), fmt::format("{:g}", max)}),
                  [=](const std::string& text) { return read_number(text, min, max).has_value(); });
}

CLI::Validator whole_number_check(const Catalog& words, int min, int max) {
  return check_of(words, words.format("cli.expected.number", {std::to_string(min), std::to_string(max)}),
                  [=](const std::string& text) { return read_whole_number(text, min, max).has_value(); });
}

CLI::Validator center_check(const Catalog& words) {
  return check_of(words, words("cli.expected.center"),
                  [](const std::string& text) { return read_center(text).has_value(); });
}

CLI::Validator size_check(const Catalog& words) {
  return check_of(words, words("cli.expected.size"),
                  [](const std::string& text) { return read_size(text).has_value(); });
}

CLI::Validator word_check(const Catalog& words, std::vector<std::string> choices) {
  std::string expected;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (i > 0) expected += words(i + 1 == choices.size() ? "cli.or" : "cli.separator");
    expected += choices[i];
  }
  return check_of(words, std::move(expected), [choices = std::move(choices)](const std::string& text) {
    return std::find(choices.begin(), choices.end(), text) != choices.end();
  });
}

}  // namespace kakehashi
