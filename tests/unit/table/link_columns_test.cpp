#include "geo/table/link_columns.hpp"

#include <gtest/gtest.h>

namespace kakehashi {
namespace {

/// The English heading of what each heading means, with its language; "?" when it is unknown.
std::string meant(const std::vector<std::string>& headings) {
  std::string all;
  for (const auto& heading : parse_link_headings(headings)) {
    if (!all.empty()) all += ' ';
    all += heading ? std::string(to_string(heading->column)) : "?";
    if (heading && !heading->language.empty()) all += ":" + heading->language;
  }
  return all;
}

TEST(LinkColumns, TheirOwnHeadingsAreUnderstood) {
  for (std::size_t i = 0; i < link_columns; ++i) {
    const auto column = static_cast<LinkColumn>(i);
    const auto heading = parse_link_heading(to_string(column));
    ASSERT_TRUE(heading) << to_string(column);
    EXPECT_EQ(heading->column, column) << to_string(column);
  }
}

TEST(LinkColumns, WidthCaseAndSpacesDoNotMatter) {
  EXPECT_EQ(meant({"地域１", "地域２", "日付"}), "from to date");
  EXPECT_EQ(meant({"Регион\u00a01", "РЕГИОН 2", "ДАТА"}), "from to date");
  EXPECT_EQ(meant({"Region 1", "region2", " Date "}), "from to date");
  EXPECT_EQ(meant({"REGION_1", "Region-2", "\ufeffdate"}), "from to date");
  EXPECT_EQ(meant({"地域①", "地域②", "年月日"}), "from to date");
  EXPECT_EQ(meant({"From Place", "from_lon", "FROM LAT", "to-place", "toLon", "to lat"}),
            "from_place from_lon from_lat to_place to_lon to_lat");
  EXPECT_EQ(meant({"Ｆｒｏｍ", "Ｔｏ"}), "from to");
  EXPECT_EQ(meant({"Регион 1 ", "Регион 2:", "Сфера"}), "from to fields");
}

TEST(LinkColumns, OtherWordsForTheEnds) {
  EXPECT_EQ(meant({"origin", "dest", "count"}), "from to ?");
  EXPECT_EQ(meant({"Origin", "Destination", "weight"}), "from to ?");
  EXPECT_EQ(meant({"source", "target", "weight"}), "from to ?");
  EXPECT_EQ(meant({"Target", "Source"}), "to from");
  EXPECT_EQ(meant({"from", "to", "source"}), "from to source");
  EXPECT_EQ(meant({"from", "target", "source"}), "from to source");
  EXPECT_EQ(meant({"Откуда", "Куда", "Дата подписания"}), "from to date");
  EXPECT_EQ(meant({"自治体名", "提携先", "提携年月日", "種別", "状況"}), "from to date type status");
  EXPECT_EQ(meant({"相手1", "相手2", "締結日"}), "from to date");
  EXPECT_EQ(meant({"都道府県", "連邦構成主体"}), "from to");
  EXPECT_EQ(meant({"Префектура", "Субъект РФ", "Источник"}), "from to source");
  EXPECT_EQ(meant({"Источник", "Назначение"}), "from to");
  EXPECT_EQ(meant({"Japanese prefecture", "Federal subject"}), "from to");
  EXPECT_EQ(meant({"経度1", "緯度1", "経度2", "緯度2"}), "from_lon from_lat to_lon to_lat");
  EXPECT_EQ(meant({"lon1", "lat1", "lon2", "lat2"}), "from_lon from_lat to_lon to_lat");
}

TEST(LinkColumns, TextsMayNameTheirLanguage) {
  EXPECT_EQ(meant({"title_ja", "title_ru", "text en", "Title (FI)"}), "title:ja title:ru text:en title:fi");
  EXPECT_EQ(meant({"名称（日本語）", "名称（ロシア語）", "Название (рус.)", "Описание (англ.)", "Title (Russian)"}),
            "title:ja title:ru title:ru text:en title:ru");
  EXPECT_EQ(meant({"from_ja", "colour", "", "name of"}), "? ? ? ?");
}

}  // namespace
}  // namespace kakehashi
