#include "viewer/scene/palette.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace kakehashi {

namespace {

constexpr Palette night{
    .space = rgb(0x04070e),
    .sea_center = rgb(0x0a1526),
    .sea_edge = rgb(0x060b16),
    .graticule = rgb(0x8fb4ff, 0.085F),
    .atmosphere = rgb(0x5d8fe0, 0.30F),
    .backdrop = rgb(0x141f36),
    .backdrop_border = rgb(0x0c1424),
    .region = rgb(0x21304f),
    .region_border = rgb(0x111b30),
    .coast = rgb(0x2f4368),
    .coast_glow = rgb(0x6f9be8, 0.045F),
    .country_border = rgb(0x0b1222),
    .claimed_fill = rgb(0x1a2844),
    .claimed_hatch = rgb(0x8ea6d4, 0.75F),
    .claimed_border = rgb(0x8ea6d4, 0.8F),
    .lake = rgb(0x091324),
    .lake_border = rgb(0x2c4068),
    .label = rgb(0xe8eef9),
    .label_faint = rgb(0x9aabc8),
    .label_halo = rgb(0x070d18, 0.85F),
    .label_sea = rgb(0x56719f),
    .end_core = rgb(0xf6f9ff),
    .partner_fill = 0.42F,
    .partner_fill_faint = 0.22F,
    .arc_faint = 0.55F,
    .card = rgb(0x101a2c, 0.94F),
    .card_border = rgb(0x8fb0e8, 0.16F),
    .text = rgb(0xe8eef9),
    .text_faint = rgb(0x93a4c3),
    .text_heading = rgb(0xffffff),
    .chip = rgb(0x1f2c46),
    .chip_text = rgb(0xd5deee),
    .chip_on = rgb(0x1d5a5f),
    .chip_on_text = rgb(0xe9fffd),
    .accent = rgb(0x5aa9ff),
    .input = rgb(0x1b2740),
    .rule = rgb(0x8fb0e8, 0.14F),
    .hover = rgb(0x8fb0e8, 0.12F),
    .tooltip = rgb(0x17233a, 0.97F),
    .shadow = rgb(0x000000, 0.35F),
};

constexpr Palette day{
    .space = rgb(0xc9d6e2),
    .sea_center = rgb(0xe7eef4),
    .sea_edge = rgb(0xd5e1ec),
    .graticule = rgb(0x4c6a8c, 0.13F),
    .atmosphere = rgb(0xffffff, 0.65F),
    .backdrop = rgb(0xf0eee8),
    .backdrop_border = rgb(0xcfccc2),
    .region = rgb(0xfefefd),
    .region_border = rgb(0xc3cbd4),
    .coast = rgb(0x98a9bb),
    .coast_glow = rgb(0x6c8cad, 0.09F),
    .country_border = rgb(0xb9b6ab),
    .claimed_fill = rgb(0xfbfaf6),
    .claimed_hatch = rgb(0x4a5a6e, 0.75F),
    .claimed_border = rgb(0x4a5a6e, 0.8F),
    .lake = rgb(0xdbe6f0),
    .lake_border = rgb(0xa9bccd),
    .label = rgb(0x17212f),
    .label_faint = rgb(0x55657a),
    .label_halo = rgb(0xffffff, 0.9F),
    .label_sea = rgb(0x7d97b2),
    .end_core = rgb(0x17212f),
    .partner_fill = 0.78F,
    .partner_fill_faint = 0.28F,
    .arc_faint = 0.6F,
    .card = rgb(0xffffff, 0.97F),
    .card_border = rgb(0x1d3550, 0.14F),
    .text = rgb(0x17212f),
    .text_faint = rgb(0x55657a),
    .text_heading = rgb(0x0f1824),
    .chip = rgb(0xe9eef4),
    .chip_text = rgb(0x2a3848),
    .chip_on = rgb(0x1a7f86),
    .chip_on_text = rgb(0xffffff),
    .accent = rgb(0x1565c0),
    .input = rgb(0xeef2f7),
    .rule = rgb(0x1d3550, 0.12F),
    .hover = rgb(0x1d3550, 0.07F),
    .tooltip = rgb(0xffffff, 0.98F),
    .shadow = rgb(0x1d3550, 0.14F),
};

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

const Palette& palette(ThemeName theme) { return theme == ThemeName::night ? night : day; }

Rgba group_color(std::size_t number) {
  constexpr std::array colors{rgb(0x3fc1c9), rgb(0xf5b335), rgb(0xf26b6b), rgb(0x7fa8ff),
                              rgb(0xc98bdb), rgb(0x8ccb5e), rgb(0xf08a4b), rgb(0xd8d36a)};
  static_assert(colors.size() == group_colors);
  return colors.at(number % colors.size());
}

Rgba readable(Rgba color, ThemeName theme) {
  return theme == ThemeName::night ? mix(color, rgb(0xffffff, color.a), 0.08F)
                                   : mix(color, rgb(0x06121c, color.a), 0.5F);
}

}  // namespace kakehashi
