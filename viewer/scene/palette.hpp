/// The colours of the two themes, for the map and for the cards.
#pragma once

#include "geo/raster/rgba.hpp"
#include "viewer/state/view_state.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace kakehashi {

/// The same colour with another alpha.
[[nodiscard]] constexpr Rgba with_alpha(Rgba color, float alpha) { return {color.r, color.g, color.b, alpha}; }

/// Linear mixture of the components: `share` 0 is `a`, 1 is `b`.
[[nodiscard]] constexpr Rgba mix(Rgba a, Rgba b, float share) {
  return {a.r + (b.r - a.r) * share, a.g + (b.g - a.g) * share, a.b + (b.b - a.b) * share, a.a + (b.a - a.a) * share};
}

/// 0xrrggbb as a colour.
[[nodiscard]] constexpr Rgba rgb(unsigned hex, float alpha = 1) {
  return {static_cast<float>((hex >> 16u) & 255u) / 255.0F, static_cast<float>((hex >> 8u) & 255u) / 255.0F,
          static_cast<float>(hex & 255u) / 255.0F, alpha};
}

/// Red, green, blue and alpha as bytes; components outside 0 to 1 are clamped.
[[nodiscard]] std::array<std::uint8_t, 4> bytes_of(Rgba color);

/// Reads "#rrggbb".
[[nodiscard]] std::optional<Rgba> parse_color(std::string_view text);

/// One theme.
struct Palette {
  // The map.
  Rgba space, sea_center, sea_edge, graticule, atmosphere;
  Rgba backdrop, backdrop_border;  ///< Neighbouring countries.
  Rgba region, region_border;      ///< Regions of the partnered countries.
  Rgba coast, coast_glow;          ///< Coast of the partnered countries and its soft outer line.
  Rgba country_border, claimed_fill, claimed_hatch, claimed_border, lake, lake_border;
  Rgba label, label_faint, label_halo, label_sea;
  Rgba end_core;                    ///< The middle of an arc's ringed end.
  float partner_fill = 0.5F;        ///< How much of a partnership's colour its regions show.
  float partner_fill_faint = 0.2F;  ///< The same while another thing is selected.
  float arc_faint = 0.5F;           ///< Alpha of arcs that step back.
  // The cards.
  Rgba card, card_border, text, text_faint, text_heading, chip, chip_text, chip_on, chip_on_text, accent, input, rule,
      hover, tooltip, shadow;
};

[[nodiscard]] const Palette& palette(ThemeName theme);

/// The colour of a group that names none: a sequence that stays distinct with the common colour-vision deficiencies
/// (after Okabe and Ito 2008, lightened for the night theme).
[[nodiscard]] Rgba group_color(std::size_t number);
/// How many there are before they begin again.
inline constexpr std::size_t group_colors = 8;

/// `color` made dark or light enough to be read as a line or text on the theme's cards.
[[nodiscard]] Rgba readable(Rgba color, ThemeName theme);

}  // namespace kakehashi
