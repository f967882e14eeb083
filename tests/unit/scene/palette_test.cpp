#include "viewer/scene/palette.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace kakehashi {
namespace {

constexpr std::array themes{ThemeName::night, ThemeName::day};

/// WCAG 2.2: contrast of text, and of lines and icons that carry meaning.
constexpr double text_contrast = 4.5;
constexpr double line_contrast = 3.0;

double luminance(Rgba color) {
  const auto linear = [](float component) {
    return component <= 0.04045F ? component / 12.92 : std::pow((component + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b);
}

double contrast(Rgba a, Rgba b) {
  const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
  return (light + 0.05) / (dark + 0.05);
}

/// What is seen when `color` lies on something opaque.
Rgba over(Rgba color, Rgba below) { return with_alpha(mix(below, color, color.a), 1); }

/// The least contrast of `ink` on a surface that lets the map through, whatever the map shows there.
double min_contrast_on(Rgba surface, Rgba ink) {
  double min = 21;
  for (const unsigned below : {0x000000U, 0xffffffU, 0xf5b335U, 0xf26b6bU, 0x3fc1c9U}) {
    const Rgba seen = over(surface, rgb(below));
    min = std::min(min, contrast(over(ink, seen), seen));
  }
  return min;
}

TEST(Contrast, IsThatOfTheGuidelines) {
  EXPECT_NEAR(contrast(rgb(0x000000), rgb(0xffffff)), 21, 1e-9);
  EXPECT_NEAR(contrast(rgb(0x767676), rgb(0xffffff)), 4.54, 0.005);
}

TEST(Palette, HasReadableTextOnCards) {
  for (const ThemeName theme : themes) {
    const Palette& colors = palette(theme);
    EXPECT_GE(min_contrast_on(colors.card, colors.text), text_contrast);
    EXPECT_GE(min_contrast_on(colors.card, colors.text_faint), text_contrast);
    EXPECT_GE(min_contrast_on(colors.card, colors.text_heading), text_contrast);
    EXPECT_GE(min_contrast_on(colors.card, colors.accent), text_contrast);
  }
}

TEST(Palette, HasReadableTextOnHoveredRows) {
  for (const ThemeName theme : themes) {
    const Palette& colors = palette(theme);
    for (const unsigned below : {0x000000U, 0xffffffU}) {
      const Rgba row = over(colors.hover, over(colors.card, rgb(below)));
      EXPECT_GE(contrast(colors.text, row), text_contrast);
      EXPECT_GE(contrast(colors.text_faint, row), text_contrast);
    }
  }
}

TEST(Palette, HasReadableTextOnTooltipsAndInInputs) {
  for (const ThemeName theme : themes) {
    const Palette& colors = palette(theme);
    EXPECT_GE(min_contrast_on(colors.tooltip, colors.text), text_contrast);
    EXPECT_GE(min_contrast_on(colors.tooltip, colors.text_faint), text_contrast);
    EXPECT_GE(min_contrast_on(colors.input, colors.text), text_contrast);
    EXPECT_GE(min_contrast_on(colors.input, colors.text_faint), text_contrast);
  }
}

TEST(Palette, HasReadableChips) {
  for (const ThemeName theme : themes) {
    const Palette& colors = palette(theme);
    EXPECT_GE(contrast(colors.chip_text, colors.chip), text_contrast);
    EXPECT_GE(contrast(colors.chip_on_text, colors.chip_on), text_contrast);
  }
}

TEST(Palette, HasReadableLabelsOnTheLand) {
  for (const ThemeName theme : themes) {
    const Palette& colors = palette(theme);
    for (const Rgba land : {colors.region, colors.backdrop, colors.claimed_fill}) {
      EXPECT_GE(contrast(colors.label, land), text_contrast);
      EXPECT_GE(contrast(colors.label_faint, land), text_contrast);
    }
  }
}

TEST(Palette, SetsLinksOffFromTheMapAtNight) {
  const Palette& night = palette(ThemeName::night);
  for (std::size_t number = 0; number < 8; ++number) {
    EXPECT_GE(contrast(group_color(number), night.region), line_contrast) << "group " << number;
    EXPECT_GE(contrast(group_color(number), night.sea_center), line_contrast) << "group " << number;
  }
}

TEST(Palette, HasADarkAndALightTheme) {
  EXPECT_LT(luminance(palette(ThemeName::night).card), 0.1);
  EXPECT_GT(luminance(palette(ThemeName::day).card), 0.8);
}

TEST(GroupColor, IsAnotherForEachOfTheFirstEightGroups) {
  std::set<std::array<float, 3>> colors;
  for (std::size_t number = 0; number < 8; ++number) {
    const Rgba color = group_color(number);
    EXPECT_EQ(color.a, 1);
    colors.insert({color.r, color.g, color.b});
  }
  EXPECT_EQ(colors.size(), 8U);
  EXPECT_EQ(group_color(8), group_color(0));
}

TEST(ParseColor, ReadsSixHexadecimalDigits) {
  EXPECT_EQ(parse_color("#f5b335"), rgb(0xf5b335));
  EXPECT_EQ(parse_color("#F5B335"), rgb(0xf5b335));
  EXPECT_EQ(parse_color("#000000"), (Rgba{0, 0, 0, 1}));
  EXPECT_EQ(parse_color("#ffffff"), (Rgba{1, 1, 1, 1}));
}

TEST(ParseColor, RefusesEverythingElse) {
  for (const auto* text : {"", "#", "f5b335", "#f5b33", "#f5b3355", "#f5b33g", "#-5b335", "#+5b335", "# 5b335",
                           "#0xb335", "red", "#f5b335 "}) {
    EXPECT_FALSE(parse_color(text)) << text;
  }
}

TEST(Mix, GoesFromOneColourToTheOther) {
  const Rgba a = rgb(0x102030, 0.5F);
  const Rgba b = rgb(0xf0e0d0);
  EXPECT_EQ(mix(a, b, 0), a);
  EXPECT_FLOAT_EQ(mix(a, b, 0.5F).r, 0x80 / 255.0F);
  EXPECT_FLOAT_EQ(mix(a, b, 0.5F).a, 0.75F);
  EXPECT_FLOAT_EQ(mix(a, b, 1).b, b.b);
}

}  // namespace
}  // namespace kakehashi
