#include "viewer/output/output_format.hpp"

#include <gtest/gtest.h>

#include <array>

namespace kakehashi {
namespace {

constexpr std::array picture{OutputFormat::png};
constexpr std::array network{OutputFormat::network};
constexpr std::array exchanged{OutputFormat::csv, OutputFormat::xlsx, OutputFormat::geojson};

TEST(OutputFormats, GoWithTheEndingWhateverItsCase) {
  for (const char* name : {"map.png", "MAP.PNG", "a.b/map.Png", "two.endings.png"}) {
    EXPECT_EQ(choose_format(name, picture).format, OutputFormat::png) << name;
  }
  EXPECT_EQ(choose_format("links.csv", exchanged).format, OutputFormat::csv);
  EXPECT_EQ(choose_format("links.XLSX", exchanged).format, OutputFormat::xlsx);
  EXPECT_EQ(choose_format("links.geojson", exchanged).format, OutputFormat::geojson);
  EXPECT_EQ(choose_format("links.JSON", exchanged).format, OutputFormat::geojson);
  EXPECT_EQ(choose_format("links.json", network).format, OutputFormat::network);
}

TEST(OutputFormats, AreRefusedWithAnotherEnding) {
  for (const char* name : {"map.jpg", "map.jpeg", "map.pdf", "map.svg", "map.json", "map.png.bak", "map.pn", "v1.2"}) {
    const FormatChoice choice = choose_format(name, picture);
    EXPECT_FALSE(choice.format) << name;
    EXPECT_EQ(choice.problem.code, "output-format-unknown") << name;
    EXPECT_EQ(choice.problem.arguments.at(1), ".png") << name;
  }
  EXPECT_EQ(choose_format("links.xls", exchanged).problem.arguments.at(1), ".csv, .xlsx, .geojson, .json");
  EXPECT_FALSE(choose_format("links.csv", network).format);
}

TEST(OutputFormats, AreTheOnlyOneWithoutAnEnding) {
  for (const char* name : {"-", "map", "/dev/stdout", "/dev/fd/63", "folder.d/map", ".png", "map."}) {
    EXPECT_EQ(choose_format(name, picture).format, OutputFormat::png) << name;
    EXPECT_EQ(choose_format(name, network).format, OutputFormat::network) << name;
    EXPECT_EQ(choose_format(name, exchanged).problem.code, "output-format-missing") << name;
  }
}

TEST(OutputFormats, MayBeNamedButNotAgainstTheEnding) {
  EXPECT_EQ(choose_format("-", exchanged, "xlsx").format, OutputFormat::xlsx);
  EXPECT_EQ(choose_format("links", exchanged, "csv").format, OutputFormat::csv);
  EXPECT_EQ(choose_format("links.json", exchanged, "geojson").format, OutputFormat::geojson);
  const FormatChoice choice = choose_format("links.csv", exchanged, "xlsx");
  EXPECT_FALSE(choice.format);
  EXPECT_EQ(choice.problem.arguments.at(1), ".xlsx");
}

}  // namespace
}  // namespace kakehashi
