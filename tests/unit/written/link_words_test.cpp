#include "geo/written/link_words.hpp"

#include "geo/network/vocabulary.hpp"

#include <gmock/gmock.h>

#include <algorithm>

namespace kakehashi {
namespace {

using ::testing::ElementsAre;

void expect_type(std::string_view means, std::initializer_list<const char*> all) {
  for (const char* written : all) EXPECT_EQ(type_words().meaning_of(written), means) << written;
}

void expect_status(std::string_view means, std::initializer_list<const char*> all) {
  for (const char* written : all) EXPECT_EQ(status_words().meaning_of(written), means) << written;
}

TEST(LinkWords, TypesInThreeLanguages) {
  expect_type("sister", {"sister",
                         "Sister",
                         "SISTER",
                         " ｓｉｓｔｅｒ ",
                         "sister city",
                         "Sister Cities",
                         "sister state",
                         "sister prefecture",
                         "sister-city",
                         "twin town",
                         "Twinning",
                         "twinned",
                         "姉妹都市",
                         "姉妹州",
                         "姉妹提携",
                         "姉妹都市提携",
                         "姉妹友好都市",
                         "姉妹県州",
                         "побратимы",
                         "Побратимы",
                         "города-побратимы",
                         "Город-побратим",
                         "побратимские связи",
                         "побратимство",
                         "породнённые города",
                         "sister tie"});
  expect_type("friendship",
              {"friendship", "友好都市", "友好提携", "友好協力", "友好交流", "дружба", "Дружба и сотрудничество",
               "соглашение", "Соглашение о сотрудничестве", "сотрудничество", "partnership", "партнёрство",
               "Friendship city", "friendship and co-operation", "交流協定"});
  expect_type("economic", {"economic", "Economic co-operation", "経済協力", "経済交流", "экономическое сотрудничество",
                           "торгово-экономическое", "trade"});
  expect_type("sectoral", {"sectoral", "sectoral co-operation", "分野別協力", "отраслевое сотрудничество"});
  expect_type("talks", {"talks", "協議", "переговоры", "交渉中"});
  expect_type("", {"", "friend", "war", "姉", "x", "-"});
}

TEST(LinkWords, StatusesInThreeLanguages) {
  expect_status("active",
                {"active", "Active", "ACTIVE", "ａｃｔｉｖｅ", "継続中", "現行", "有効", "交流中", "действует",
                 "Действующее", "действующий", "активно", "в силе", "in force", "ongoing", "current"});
  expect_status("ended", {"ended", "終了", "終了（2019年）", "解消", "прекращено", "Прекращены", "завершено",
                          "расторгнуто", "не действует", "истекло", "terminated", "expired", "ended (2019)"});
  expect_status("proposed", {"proposed", "planned", "予定", "計画中", "検討中", "планируется", "предложено", "提案"});
  expect_status("suspended", {"suspended", "中断", "一時停止", "停止中", "приостановлено", "Приостановлена",
                              "заморожено", "on hold"});
  expect_status("dormant", {"dormant", "休止", "休止中", "休眠", "бездействует", "неактивно", "inactive"});
  expect_status("talks",
                {"talks", "in talks", "交渉中", "協議中", "идут переговоры", "ведутся переговоры", "переговоры"});
  expect_status("restored", {"restored", "再開", "возобновлено", "восстановлено", "resumed"});
  expect_status("", {"", "maybe", "行", "?"});
}

TEST(LinkWords, MeanNothingButTheVocabulary) {
  const auto known = [](std::span<const std::string_view> vocabulary, const LinkVocabulary& words) {
    for (const LinkWord& word : words.words()) {
      EXPECT_NE(std::find(vocabulary.begin(), vocabulary.end(), word.means), vocabulary.end()) << word.written;
      const std::string_view text =
          word.written.ends_with('*') ? word.written.substr(0, word.written.size() - 1) : word.written;
      EXPECT_EQ(words.meaning_of(text), word.means) << word.written;
    }
    for (const std::string_view word : vocabulary) EXPECT_EQ(words.meaning_of(word), word);
  };
  known(partnership_types(), type_words());
  known(statuses(), status_words());
}

TEST(LinkWords, TellWhatIsExpectedInTheReadersLanguage) {
  EXPECT_THAT(type_words().expected("en"), ElementsAre("sister", "friendship", "economic", "sectoral", "talks"));
  EXPECT_THAT(type_words().expected("ja"), ElementsAre("姉妹都市 (sister)", "友好提携 (friendship)",
                                                       "経済協力 (economic)", "分野別協力 (sectoral)", "協議 (talks)"));
  EXPECT_EQ(status_words().expected("ru").size(), statuses().size());
  EXPECT_EQ(type_words().nearest("frendship"), "friendship");
  EXPECT_EQ(status_words().nearest("действуют"), "действует");
  EXPECT_EQ(status_words().nearest("継続中。"), "継続中");
  EXPECT_EQ(status_words().nearest("zzzzzz"), "");
}

}  // namespace
}  // namespace kakehashi
