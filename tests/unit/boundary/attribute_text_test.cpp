#include "geo/boundary/attribute_text.hpp"

#include <gtest/gtest.h>

namespace kakehashi::test {
namespace {

const std::string miyagi_cp932 = "\x8B\x7B\x8F\xE9\x8C\xA7";
const std::string hokkaido_cp932 = "\x96\x6B\x8A\x43\x93\xB9";
const std::string oblast_cp1251 = "\xCD\xE8\xE6\xE5\xE3\xEE\xF0\xEE\xE4\xF1\xEA\xE0\xFF \xEE\xE1\xEB\xE0\xF1\xF2\xFC";
const std::string oblast_koi8 = "\xEE\xC9\xD6\xC5\xC7\xCF\xD2\xCF\xC4\xD3\xCB\xC1\xD1 \xCF\xC2\xCC\xC1\xD3\xD4\xD8";

AttributeTable names(const std::vector<std::string>& values, std::size_t width = 0) {
  AttributeTable table{{{"code", 0}, {"name", width}}, {}};
  for (const std::string& value : values) table.rows.push_back({"X", value});
  return table;
}

TEST(AttributeText, IsToldByItsBytes) {
  AttributeTable table = names({miyagi_cp932, hokkaido_cp932});
  const AttributeText text = decode_attributes(table, {});
  EXPECT_EQ(text.encoding, "CP932");
  EXPECT_EQ(text.outcome, TextOutcome::guessed);
  EXPECT_EQ(table.rows[0][1], "宮城県");
  table = names({oblast_cp1251});
  EXPECT_EQ(decode_attributes(table, {}).encoding, "windows-1251");
  EXPECT_EQ(table.rows[0][1], "Нижегородская область");
  table = names({oblast_koi8});
  EXPECT_EQ(decode_attributes(table, {}).encoding, "KOI8-R");
}

TEST(AttributeText, IsAsDeclaredWhereThatFits) {
  AttributeTable table = names({miyagi_cp932});
  EXPECT_EQ(decode_attributes(table, {"CP932", false}).outcome, TextOutcome::as_declared);
  EXPECT_EQ(table.rows[0][1], "宮城県");
  table = names({"Z\xFCrich", "Gen\xE8ve"});
  EXPECT_EQ(decode_attributes(table, {"windows-1252", true}).outcome, TextOutcome::as_declared);
  EXPECT_EQ(table.rows[0][1], "Zürich");
}

TEST(AttributeText, OverrulesADeclarationThatLies) {
  const auto expect_lie = [](const std::string& bytes, const char* declared, const char* encoding, const char* read) {
    AttributeTable table = names({bytes});
    const AttributeText text = decode_attributes(table, {declared, false});
    EXPECT_EQ(text.outcome, TextOutcome::declared_wrong) << read;
    EXPECT_EQ(text.encoding, encoding);
    EXPECT_EQ(table.rows[0][1], read);
  };
  expect_lie(miyagi_cp932 + hokkaido_cp932, "UTF-8", "CP932", "宮城県北海道");
  expect_lie("宮城県", "windows-1252", "UTF-8", "宮城県");
  expect_lie("宮城県", "CP932", "UTF-8", "宮城県");
  expect_lie(oblast_cp1251, "CP932", "windows-1251", "Нижегородская область");
  expect_lie(oblast_cp1251, "windows-1252", "windows-1251", "Нижегородская область");
  expect_lie(oblast_koi8, "windows-1251", "KOI8-R", "Нижегородская область");
}

TEST(AttributeText, DoesNotCallADefaultALie) {
  AttributeTable table = names({oblast_cp1251});
  EXPECT_EQ(decode_attributes(table, {"windows-1252", true}).outcome, TextOutcome::guessed);
}

TEST(AttributeText, IsLeftAloneWhereNothingFits) {
  const std::string noise = "\x81\x01\xFF\xFE\x00\x98";
  AttributeTable table = names({noise});
  EXPECT_FALSE(decode_attributes(table, {"UTF-8", false}).readable);
  EXPECT_EQ(table.rows[0][1], noise);
}

TEST(AttributeText, IsSilentAboutAscii) {
  AttributeTable table = names({"Miyagi\x07"});
  const AttributeText text = decode_attributes(table, {"UTF-8", false});
  EXPECT_EQ(text.encoding, "");
  EXPECT_EQ(table.rows[0][1], "Miyagi");
}

TEST(AttributeText, LeavesOutACharacterCutInHalf) {
  // Seven bytes hold two characters of three bytes and a third of one.
  AttributeTable table = names({"宮城県", std::string("宮城県").substr(0, 7)}, 7);
  EXPECT_EQ(decode_attributes(table, {"UTF-8", false}).outcome, TextOutcome::as_declared);
  EXPECT_EQ(table.rows[1][1], "宮城");
  table = names({miyagi_cp932, hokkaido_cp932, (hokkaido_cp932 + miyagi_cp932).substr(0, 7)}, 7);
  EXPECT_EQ(decode_attributes(table, {}).encoding, "CP932");
  EXPECT_EQ(table.rows[2][1], "北海道");
}

TEST(AttributeText, IsLookedAtAllTogether) {
  // One short name may be anything; with the others it is clear.
  AttributeTable table = names({"\x8C\xA7", miyagi_cp932, hokkaido_cp932});
  EXPECT_EQ(decode_attributes(table, {}).encoding, "CP932");
  EXPECT_EQ(table.rows[0][1], "県");
}

TEST(AttributeText, DecodesColumnNamesToo) {
  AttributeTable table = names({miyagi_cp932});
  table.columns[1].name = "\x96\xBC\x91\x4F";
  EXPECT_EQ(decode_attributes(table, {}).encoding, "CP932");
  EXPECT_EQ(table.columns[1].name, "名前");
}

TEST(EncodingName, KnowsWhatPeopleWrite) {
  for (const char* name : {"932", "CP932", "SJIS", "Shift_JIS", "shift-jis\r\n", "MS932", "Windows-31J", "ANSI 932"}) {
    EXPECT_EQ(encoding_name(name), "CP932") << name;
  }
  for (const char* name : {"1251", "ANSI 1251", "windows-1251", "CP1251"}) {
    EXPECT_EQ(encoding_name(name), "windows-1251") << name;
  }
  for (const char* name : {"UTF-8", "utf8", "65001", " UTF-8\n"}) EXPECT_EQ(encoding_name(name), "UTF-8") << name;
  EXPECT_EQ(encoding_name("OEM 866"), "CP866");
  EXPECT_EQ(encoding_name("ISO 88591"), "ISO-8859-1");
  EXPECT_EQ(encoding_name("ISO-8859-1"), "ISO-8859-1");
  EXPECT_EQ(encoding_name("hello"), "");
}

}  // namespace
}  // namespace kakehashi::test
