#include "geo/json/text_position.hpp"
#include "tests/unit/network/sample_network.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kakehashi {
namespace {

using ::testing::ElementsAre;
using testing::findings_in;

constexpr std::string_view json_text = "{\n  \"橋\": [1, {\"a/b~\": \"x\"}],\n  \"n\": null\n}";

TextPosition position(std::string_view pointer, bool is_key) {
  const auto offsets = offsets_of(json_text, {{std::string(pointer), is_key}});
  return positions_of(json_text, offsets).front();
}

void expect_at(std::string_view pointer, bool is_key, std::size_t line, std::size_t column) {
  const TextPosition found = position(pointer, is_key);
  EXPECT_EQ(found.line, line) << pointer;
  EXPECT_EQ(found.column, column) << pointer;
}

TEST(Position, ValuesAndKeysAreFoundByTheirPointer) {
  expect_at("", false, 1, 1);
  expect_at("/橋", true, 2, 3);
  expect_at("/橋", false, 2, 8);
  expect_at("/橋/0", false, 2, 9);
  expect_at("/橋/1", false, 2, 12);
  expect_at("/n", false, 3, 8);
}

TEST(Position, PointersEscapeTildeAndSlash) {
  expect_at("/橋/1/a~1b~0", true, 2, 13);
  expect_at("/橋/1/a~1b~0", false, 2, 21);
}

TEST(Position, ColumnsCountCodePointsAndNotBytes) {
  const std::string text = "宮城мост𠮷x";
  const auto positions = positions_of(text, {text.size() - 1, 0, 3});
  EXPECT_EQ(positions[0].column, 8U);
  EXPECT_EQ(positions[1].column, 1U);
  EXPECT_EQ(positions[2].column, 2U);
}

TEST(Position, CarriageReturnsDoNotMakeLines) {
  const auto positions = positions_of("a\r\nb", {3});
  EXPECT_EQ(positions[0].line, 2U);
  EXPECT_EQ(positions[0].column, 1U);
}

TEST(Position, ByteOrderMarkTakesNoColumn) {
  EXPECT_THAT(findings_in("\xEF\xBB\xBF[]"),
              ElementsAre("error wrong-type 1:1  [object|array]", "note byte-order-mark 1:1  []"));
}

TEST(Position, FindingsComeInTheOrderOfTheText) {
  EXPECT_THAT(findings_in("{\"version\": 1,\n \"languages\": [],\n \"zz\": 0,\n \"as_of\": 5,\n"
                          " \"format\": \"kakehashi-network\"}"),
              ElementsAre("error languages-none 2:15 /languages []", "note member-unknown 3:2 /zz [zz|]",
                          "error wrong-type 4:11 /as_of [date|number]"));
}

TEST(Position, PlacesThatAreNotThereAreAtTheEnd) {
  EXPECT_EQ(offsets_of(json_text, {{"/nowhere", false}}).front(), json_text.size());
}

}  // namespace
}  // namespace kakehashi
