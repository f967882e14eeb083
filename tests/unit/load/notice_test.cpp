#include "viewer/load/notice.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace kakehashi {
namespace {

Diagnostic warning(std::size_t line) {
  return {Severity::warning, "source-missing", {"agreement"}, "/home/a/w.json", line, 1, {}};
}

TEST(NoticeCard, SaysThatAFileWasOpenedAndCountsTheRemarks) {
  Notice notice;
  notice.files = {"/home/a/w.json"};
  EXPECT_EQ(notice_card(notice, Catalog{"en"}).heading, "Opened");
  notice.findings = {warning(77), {Severity::note, "byte-order-mark", {}, "/home/a/w.json", 0, 0, {}}};
  const NoticeCard card = notice_card(notice, Catalog{"en"});
  EXPECT_EQ(card.heading, "Opened, with 1 remark");
  EXPECT_EQ(card.about, "w.json");
  ASSERT_EQ(card.lines.size(), 1U);
  EXPECT_TRUE(card.lines[0].starts_with("Line 77: ")) << card.lines[0];
  EXPECT_EQ(card.tone, NoticeCard::Tone::remarks);
  EXPECT_TRUE(card.accept.empty());
  EXPECT_EQ(notice_card(notice, Catalog{"ja"}).heading, "開きました（注意1件）");
  EXPECT_EQ(notice_card(notice, Catalog{"ru"}).heading, "Файл открыт, есть 1 замечание");
  notice.findings.push_back(warning(78));
  EXPECT_EQ(notice_card(notice, Catalog{"ru"}).heading, "Файл открыт, есть 2 замечания");
}

TEST(NoticeCard, ListsTheFirstFindingsAndCountsTheRest) {
  Notice notice;
  for (std::size_t i = 0; i < 1234; ++i) notice.findings.push_back(warning(i + 1));
  const NoticeCard card = notice_card(notice, Catalog{"en"});
  EXPECT_EQ(card.lines.size(), 50U);
  EXPECT_EQ(card.more, "and 1,184 more");
}

TEST(NoticeCard, TellsFilesApartWhereThereAreSeveral) {
  Notice notice;
  notice.kind = Notice::Kind::failed;
  notice.files = {"/a/x.pdf", "/a/y.png"};
  notice.findings = {{Severity::error, "file-is-document", {"x.pdf", "PDF"}, "/a/x.pdf", 0, 0, {}},
                     {Severity::error, "table-too-long", {"9"}, "/a/y.png", 0, 0, {}}};
  notice.tells_openable = true;
  const NoticeCard card = notice_card(notice, Catalog{"en"});
  EXPECT_EQ(card.heading, "2 files could not be opened");
  EXPECT_EQ(card.about, "x.pdf, y.png");
  EXPECT_TRUE(card.lines[0].starts_with("“x.pdf” is")) << card.lines[0];
  EXPECT_TRUE(card.lines[1].starts_with("y.png: ")) << card.lines[1];
  EXPECT_NE(card.note.find("GeoPackage"), std::string::npos);
}

TEST(NoticeCard, HasWordsForEveryKindInEveryLanguage) {
  for (const std::string_view language : Catalog::languages()) {
    const Catalog words{language};
    for (int kind = 0; kind <= static_cast<int>(Notice::Kind::not_found); ++kind) {
      Notice notice;
      notice.kind = static_cast<Notice::Kind>(kind);
      notice.files = {"a"};
      notice.of = 1;
      notice.save_as = "b";
      const NoticeCard card = notice_card(notice, words);
      for (const std::string* text : {&card.heading, &card.note, &card.accept, &card.decline}) {
        EXPECT_EQ(text->find("notice."), std::string::npos) << *text;
        EXPECT_EQ(text->find('{'), std::string::npos) << *text;
      }
      EXPECT_FALSE(card.heading.empty());
      EXPECT_EQ(card.accept.empty(), card.decline.empty());
    }
  }
}

TEST(NoticeBoard, KeepsWhatHasToBeReadUntilItIsDismissed) {
  NoticeBoard board;
  Notice notice;
  notice.kind = Notice::Kind::failed;
  board.show(notice, 0);
  board.advance(1e6);
  EXPECT_TRUE(board.notice());
  EXPECT_FALSE(board.rest_s(1e6));
  board.dismiss();
  EXPECT_FALSE(board.notice());
  notice.kind = Notice::Kind::opened;
  notice.findings = {warning(1)};
  board.show(notice, 0);
  board.advance(1e6);
  EXPECT_TRUE(board.notice());
}

TEST(NoticeBoard, TakesAwayByItselfWhatOnlyConfirms) {
  NoticeBoard board;
  board.show({}, 10);
  ASSERT_TRUE(board.rest_s(11));
  EXPECT_NEAR(*board.rest_s(11), 5, 1e-9);
  board.advance(15);
  EXPECT_TRUE(board.notice());
  board.advance(16);
  EXPECT_FALSE(board.notice());
}

}  // namespace
}  // namespace kakehashi
