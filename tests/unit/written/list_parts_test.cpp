#include "geo/written/list_parts.hpp"

#include "geo/written/field_words.hpp"

#include <gmock/gmock.h>

namespace kakehashi {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(ListParts, AreSetApartByAnyUsualSign) {
  for (const char* cell :
       {"culture; sport; economy", "culture, sport, economy", "culture/sport/economy", "culture | sport | economy",
        "culture\nsport\r\neconomy", "culture；sport，economy", "culture、sport､economy", "culture／sport｜economy",
        "culture・sport･economy", " culture ;, sport ; economy;", "culture, sport; economy"}) {
    EXPECT_THAT(list_parts(cell), ElementsAre("culture", "sport", "economy")) << cell;
  }
  EXPECT_THAT(list_parts("文化・スポーツ・経済"), ElementsAre("文化", "スポーツ", "経済"));
  EXPECT_THAT(list_parts("文化，経済／観光"), ElementsAre("文化", "経済", "観光"));
  EXPECT_THAT(list_parts("культура, спорт"), ElementsAre("культура", "спорт"));
  EXPECT_THAT(list_parts("Science and technology, наука и техника"),
              ElementsAre("Science and technology", "наука и техника"));
  EXPECT_THAT(list_parts(""), IsEmpty());
  EXPECT_THAT(list_parts(" ; 、"), IsEmpty());
}

TEST(ListParts, ThatDifferOnlyInCaseOrWidthAreOne) {
  EXPECT_THAT(list_parts("culture;Culture;CULTURE;ｃｕｌｔｕｒｅ; culture "), ElementsAre("culture"));
  EXPECT_THAT(list_parts("Культура, культура"), ElementsAre("Культура"));
  EXPECT_THAT(list_parts("スポーツ、ｽﾎﾟｰﾂ"), ElementsAre("スポーツ"));
  EXPECT_THAT(list_parts("C; C++"), ElementsAre("C", "C++"));
}

TEST(ListParts, StayWholeInQuotationMarksAndWhenTheNameIsKnown) {
  EXPECT_THAT(list_parts("\"science, technology\"; sport"), ElementsAre("science, technology", "sport"));
  EXPECT_THAT(list_parts("«наука, техника», спорт"), ElementsAre("наука, техника", "спорт"));
  EXPECT_THAT(list_parts("「経済・貿易」・文化"), ElementsAre("経済・貿易", "文化"));
  EXPECT_THAT(list_parts("経済・貿易・文化", {"経済・貿易"}), ElementsAre("経済・貿易", "文化"));
  EXPECT_THAT(list_parts("文化、経済・貿易", {"経済・貿易"}), ElementsAre("文化", "経済・貿易"));
  EXPECT_THAT(list_parts("経済・貿易統計", {"経済・貿易"}), ElementsAre("経済", "貿易統計"));
  EXPECT_THAT(list_parts("a 5\" pipe, b"), ElementsAre("a 5\" pipe", "b"));
  EXPECT_THAT(list_parts("\"open, b"), ElementsAre("\"open", "b"));
}

TEST(FieldWords, KnowUsualFieldsInThreeLanguages) {
  for (const char* name : {"culture", "Culture", "ＣＵＬＴＵＲＥ", "文化", "культура", "Культура"})
    EXPECT_EQ(known_field(name), "culture") << name;
  EXPECT_EQ(known_field("経済・貿易"), "economy");
  EXPECT_EQ(known_field("экономика"), "economy");
  EXPECT_EQ(known_field("молодежь"), "youth");
  EXPECT_EQ(known_field("philately"), "");
  EXPECT_EQ(known_field(""), "");
  EXPECT_EQ(known_field_name("culture", "ru"), "Культура");
  EXPECT_EQ(known_field_name("culture", "fi"), "");
  EXPECT_THAT(list_parts("経済・貿易・食・農水産・文化", whole_field_names()),
              ElementsAre("経済・貿易", "食・農水産", "文化"));
}

}  // namespace
}  // namespace kakehashi
