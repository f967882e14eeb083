/// Boundary files with text in other encodings than they say.
#include "tests/unit/boundary/small_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kakehashi::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::string miyagi_cp932 = "\x8B\x7B\x8F\xE9\x8C\xA7";
const std::string oblast_cp1251 = "\xCD\xE8\xE6\xE5\xE3\xEE\xF0\xEE\xE4\xF1\xEA\xE0\xFF \xEE\xE1\xEB\xE0\xF1\xF2\xFC";

struct WrittenText {
  std::string bytes;
  char mark;
  const char* cpg;
  const char* finding;
  std::string read;
};

class TextOfAShapefile : public testing::TestWithParam<WrittenText> {};

TEST_P(TextOfAShapefile, IsRead) {
  const TemporaryFolder folder;
  const auto& [bytes, mark, cpg, finding, read] = GetParam();
  const BoundaryResult result = load_boundaries({shapefile(folder, bytes, mark, cpg), "", ""});
  ASSERT_TRUE(result.set) << testing::PrintToString(codes(result));
  EXPECT_EQ(result.set->boundaries[0].name("ja"), read);
  if (*finding == '\0') {
    EXPECT_THAT(codes(result), IsEmpty());
  } else {
    EXPECT_THAT(codes(result), ElementsAre(finding));
  }
}

INSTANTIATE_TEST_SUITE_P(
    Encodings, TextOfAShapefile,
    testing::Values(WrittenText{"宮城県", 0, "UTF-8", "", "宮城県"},
                    WrittenText{miyagi_cp932, 0x13, nullptr, "", "宮城県"},
                    WrittenText{miyagi_cp932, 0, "CP932", "", "宮城県"},
                    WrittenText{miyagi_cp932, 0, nullptr, "text-guessed", "宮城県"},
                    WrittenText{miyagi_cp932, 0x57, nullptr, "text-guessed", "宮城県"},
                    WrittenText{miyagi_cp932, 0, "UTF-8", "text-declared-wrong", "宮城県"},
                    WrittenText{"宮城県", 0, nullptr, "text-guessed", "宮城県"},
                    WrittenText{"宮城県", 0, "1252", "text-declared-wrong", "宮城県"},
                    WrittenText{"宮城県", 0x13, nullptr, "text-declared-wrong", "宮城県"},
                    WrittenText{oblast_cp1251, 0, nullptr, "text-guessed", "Нижегородская область"},
                    WrittenText{oblast_cp1251, '\xC9', nullptr, "", "Нижегородская область"},
                    WrittenText{oblast_cp1251, 0, "UTF-8", "text-declared-wrong", "Нижегородская область"},
                    WrittenText{"Miyagi", 0, "hello", "", "Miyagi"}));

TEST(TextOfAFile, IsRefusedWhereItCannotBeTold) {
  const TemporaryFolder folder;
  const BoundaryResult result = load_boundaries({shapefile(folder, "\x81\x01\xFF\xFE\x98", 0, "UTF-8"), "", ""});
  EXPECT_FALSE(result.set);
  EXPECT_THAT(codes(result), ElementsAre("text-unclear"));
}

TEST(TextOfAFile, MayBeGeoJsonInAnotherEncoding) {
  const TemporaryFolder folder;
  const std::string cp932 =
      folder.write("a.geojson", geojson("{\"code\":\"JP-04\",\"name_ja\":\"" + miyagi_cp932 + "\"}"));
  const BoundaryResult result = load_boundaries({cp932, "", ""});
  ASSERT_TRUE(result.set);
  EXPECT_EQ(result.set->boundaries[0].name("ja"), "宮城県");
  EXPECT_THAT(codes(result), ElementsAre("text-not-utf8"));
  std::string wide = "\xFF\xFE";
  for (const char c : geojson(R"({"code":"JP-04"})")) wide += {c, '\0'};
  const BoundaryResult utf16 = load_boundaries({folder.write("b.geojson", wide), "", ""});
  ASSERT_TRUE(utf16.set);
  EXPECT_EQ(utf16.set->boundaries[0].code, "JP-04");
  const BoundaryResult marked =
      load_boundaries({folder.write("c.geojson", "\xEF\xBB\xBF" + geojson(R"({"code":"JP-04"})")), "", ""});
  ASSERT_TRUE(marked.set);
  EXPECT_THAT(codes(marked), IsEmpty());
}

TEST(TextOfAFile, NamesTheByteWhereGeoJsonIsNotUtf8) {
  const TemporaryFolder folder;
  const std::string content = geojson("{\"code\":\"JP-04\",\"name_ja\":\"宮城県仙台市\xFF\"}");
  const BoundaryResult result = load_boundaries({folder.write("a.geojson", content), "", ""});
  EXPECT_FALSE(result.set);
  ASSERT_THAT(codes(result), ElementsAre("text-not-utf8-at"));
  EXPECT_EQ(result.diagnostics[0].arguments[0], std::to_string(content.find('\xFF') + 1));
}

}  // namespace
}  // namespace kakehashi::test
