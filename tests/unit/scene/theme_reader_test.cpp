#include "viewer/scene/theme_reader.hpp"

#include "geo/embedded/embedded_file.hpp"
#include "viewer/state/setting.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace kakehashi {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

nlohmann::json theme_file(std::string_view name) {
  return nlohmann::json::parse(embedded_file("data/themes/" + std::string{name} + ".json").value_or(""));
}

std::vector<std::string> problems_of(const nlohmann::json& theme) { return read_theme(theme.dump()).problems; }

TEST(ThemeReader, EveryThemeThatCanBeChosenIsComplete) {
  for (const std::string_view name : find_setting(setting_key::theme)->choices) {
    EXPECT_THAT(problems_of(theme_file(name)), IsEmpty()) << name;
  }
}

TEST(ThemeReader, ReadsColoursWithAndWithoutAlpha) {
  nlohmann::json theme = theme_file("night");
  theme["map"]["space"] = "#ff8000";
  theme["cards"]["card"] = {"#0000ff", 0.25};
  theme["lines_px"]["glow"] = 12.5;
  theme["links"]["selected"]["width_px"] = 9;
  const ThemeResult read = read_theme(theme.dump());
  EXPECT_THAT(read.problems, IsEmpty());
  EXPECT_EQ(read.theme.space, rgb(0xff8000));
  EXPECT_EQ(read.theme.card, rgb(0x0000ff, 0.25F));
  EXPECT_EQ(read.theme.lines_px.glow, 12.5F);
  EXPECT_EQ(read.theme.link(Emphasis::selected).width_px, 9);
}

TEST(ThemeReader, NamesWhatIsMissingUnknownOrNoColour) {
  nlohmann::json theme = theme_file("day");
  theme["map"].erase("space");
  EXPECT_THAT(problems_of(theme), ElementsAre("map.space: missing"));
  theme = theme_file("day");
  theme["map"]["spice"] = "#000000";
  EXPECT_THAT(problems_of(theme), ElementsAre("map.spice: unknown"));
  theme = theme_file("day");
  theme["more"] = 1;
  theme["links"]["other"] = 1;
  EXPECT_THAT(problems_of(theme), ElementsAre("more: unknown", "links.other: unknown"));
  for (const nlohmann::json& color : std::initializer_list<nlohmann::json>{
           "red", "#12345", 7, nullptr, {"#123456"}, {"#123456", 2}, {"#123456", -1}, {1, 1}, {{"a", 1}}}) {
    theme = theme_file("day");
    theme["cards"]["text"] = color;
    EXPECT_THAT(problems_of(theme), ElementsAre("cards.text: no such value")) << color;
  }
  theme = theme_file("day");
  theme["links"]["faint"]["alpha"] = "much";
  EXPECT_THAT(problems_of(theme), ElementsAre("links.faint.alpha: no such value"));
}

TEST(ThemeReader, SurvivesWhatIsNoTheme) {
  for (const char* text : {"", "{", "[]", "7", "null", R"({"map": 3})", R"({"links": {"normal": []}})"}) {
    EXPECT_THAT(read_theme(text).problems, Contains("map: no object")) << text;
  }
}

}  // namespace
}  // namespace kakehashi
