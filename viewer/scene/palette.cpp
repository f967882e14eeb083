#include "viewer/scene/palette.hpp"

#include "geo/embedded/embedded_file.hpp"
#include "viewer/scene/theme_reader.hpp"
#include "viewer/state/setting.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace kakehashi {

namespace {

/// An embedded file, which the tests have read; should it be damaged, the theme is black.
Palette embedded_theme(std::string_view name) {
  const auto file = embedded_file(fmt::format("data/themes/{}.json", name)).value_or("");
  return read_theme(file).theme;
}

}  // namespace

std::array<std::uint8_t, 4> bytes_of(Rgba color) {
  const auto byte = [](float share) {
    return static_cast<std::uint8_t>(std::lround(std::clamp(share, 0.0F, 1.0F) * 255.0F));
  };
  return {byte(color.r), byte(color.g), byte(color.b), byte(color.a)};
}

std::optional<Rgba> parse_color(std::string_view text) {
  if (text.size() != 7 || text.front() != '#') return std::nullopt;
  unsigned hex = 0;
  const auto [end, error] = std::from_chars(text.data() + 1, text.data() + 7, hex, 16);
  if (error != std::errc{} || end != text.data() + 7) return std::nullopt;
  return rgb(hex);
}

const Palette& palette(ThemeName theme) {
  if (theme == ThemeName::day) {
    static const Palette day = embedded_theme(word_of(ThemeName::day));
    return day;
  }
  static const Palette night = embedded_theme(word_of(ThemeName::night));
  return night;
}

Rgba group_color(std::size_t number) {
  constexpr std::array colors{rgb(0x3fc1c9), rgb(0xf5b335), rgb(0xf26b6b), rgb(0x7fa8ff),
                              rgb(0xc98bdb), rgb(0x8ccb5e), rgb(0xf08a4b), rgb(0xd8d36a)};
  static_assert(colors.size() == group_colors);
  return colors.at(number % colors.size());
}

}  // namespace kakehashi
