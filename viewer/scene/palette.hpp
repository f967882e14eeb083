/// Themes: the colours and sizes of the map, and the colours of the cards.
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

/// How much a link stands out.
enum class Emphasis { hidden, faint, normal, hovered, selected };
inline constexpr std::size_t emphases = 5;

/// How links of one emphasis look, with their ends and the regions that they link. Widths and radii in pixels at 1080p.
struct LinkLook {
  float alpha = 1;              ///< Of the arc.
  float width_px = 2;           ///< Of the arc, in its middle.
  float width_unsigned_px = 2;  ///< The same of a link without an agreement in force, which is dashed.
  float glow = 0;               ///< Around the arc; 1: as strong as it gets.
  float casing = 0;             ///< Alpha of a thin edge in the colour of the labels' halo.
  float fill = 0;               ///< How much of the link's colour its regions show.
  float outline = 0;            ///< Alpha of the regions' outline; 0: none.
  float outline_px = 1;
  float end_px = 5;  ///< Radius of the ringed ends.
  float end_alpha = 1;
};

/// Widths of the ground's lines, pixels at 1080p; named as the LineStyle.
struct LineWidths {
  float coast = 1, partner_coast = 1, country = 1, region = 1, claimed = 1, lake = 1, graticule = 1;
  float glow = 7;  ///< The soft outer line of the partners' coast.
  float hatch = 1, hatch_period = 6;
};

/// One theme: data/themes/NAME.json.
struct Palette {
  // The map.
  Rgba space, sea_center, sea_edge, graticule, atmosphere;
  Rgba backdrop, backdrop_border;  ///< Neighbouring countries.
  Rgba region, region_border;      ///< Regions of the partnered countries.
  Rgba coast, coast_glow;          ///< Coast of the partnered countries and its soft outer line.
  Rgba country_border, claimed_fill, claimed_hatch, claimed_border, lake, lake_border;
  Rgba label, label_faint, label_halo, label_sea;
  Rgba end_core;  ///< The middle of an arc's ringed end.
  LineWidths lines_px;
  std::array<LinkLook, emphases> links;
  // The cards.
  Rgba card, card_border, text, text_faint, text_heading, chip, chip_text, chip_on, chip_on_text, accent, input, rule,
      hover, tooltip, shadow;

  [[nodiscard]] const LinkLook& link(Emphasis emphasis) const { return links.at(static_cast<std::size_t>(emphasis)); }
};

/// The theme's file, read when it is first asked for, from any thread.
[[nodiscard]] const Palette& palette(ThemeName theme);

/// The colour of a group that names none: a sequence that stays distinct with the common colour-vision deficiencies
/// (after Okabe and Ito 2008, lightened for the night theme).
[[nodiscard]] Rgba group_color(std::size_t number);
/// How many there are before they begin again.
inline constexpr std::size_t group_colors = 8;

}  // namespace kakehashi
