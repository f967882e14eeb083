#include "geo/workbook/workbook.hpp"

#include "package.hpp"

#include <gmock/gmock.h>

namespace kakehashi {
namespace {

using test::bytes_of;
using test::WorkbookXml;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string inline_cell(const std::string& place, const std::string& text) {
  return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

Sheet only_sheet(const WorkbookXml& xml, const TableLimits& limits = {}) {
  WorkbookResult result = read_workbook(bytes_of(xml), {0, 0}, limits);
  EXPECT_EQ(result.fault, WorkbookFault::none) << result.part;
  return result.sheets.empty() ? Sheet{} : std::move(result.sheets.front());
}

WorkbookFault fault(const std::string& bytes, const TableLimits& limits = {}) {
  return read_workbook(bytes, {0, 0}, limits).fault;
}

TEST(Workbook, LeavesPhoneticGuidesOut) {
  const Sheet sheet =
      only_sheet({{{"S",
                    "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><r><t>山口</t></r>"
                    "<r><t>県</t></r><rPh sb=\"0\" eb=\"2\"><t>ヤマグチ</t></rPh></is></c></row>"}},
                  "<si><t>北海道</t><rPh sb=\"0\" eb=\"3\"><t>ホッカイドウ</t></rPh><phoneticPr fontId=\"1\"/></si>"});
  ASSERT_EQ(sheet.rows.size(), 1U);
  EXPECT_THAT(sheet.rows[0].cells, ElementsAre("北海道", "山口県"));
}

TEST(Workbook, DecodesItsEscapesAndKeepsLineBreaks) {
  const Sheet sheet = only_sheet(
      {{{"S", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"}},
       "<si><t>two_x000D_\nlines</t></si><si><t xml:space=\"preserve\"> _x005F_x000D_ _xD83D__xDE00_ _x12_ </t></si>"});
  ASSERT_EQ(sheet.rows.size(), 1U);
  EXPECT_THAT(sheet.rows[0].cells, ElementsAre("two\nlines", "_x000D_ 😀 _x12_"));
}

TEST(Workbook, ReadsEachKindOfCell) {
  const Sheet sheet = only_sheet(
      {{{"S",
         "<row r=\"3\"><c r=\"B3\"><v>2010.0</v></c><c t=\"b\"><v>1</v></c><c t=\"str\"><f>A1</f><v>x</v></c>"
         "<c t=\"d\" s=\"1\"><v>2010-05-20T00:00:00</v></c><c s=\"1\"><v>42851</v></c><c s=\"1\"/></row>"}},
       "",
       "<numFmts><numFmt numFmtId=\"200\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/></numFmts>"
       "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"200\"/>"
       "</cellXfs>"});
  ASSERT_EQ(sheet.rows.size(), 1U);
  EXPECT_EQ(sheet.rows[0].line, 3U);
  EXPECT_THAT(sheet.rows[0].cells, ElementsAre("", "2010", "TRUE", "x", "2010-05-20", "2017-04"));
}

TEST(Workbook, CountsDaysFrom1904WhereItSaysSo) {
  const Sheet sheet = only_sheet({{{"S", "<row><c s=\"0\"><v>38856</v></c></row>"}},
                                  "",
                                  "<cellXfs><xf numFmtId=\"14\"/></cellXfs>",
                                  "<workbookPr date1904=\"true\"/>"});
  EXPECT_EQ(sheet.rows.at(0).cells.at(0), "2010-05-20");
}

TEST(Workbook, RemarksOnErrorsFormulasWithoutValuesAndYearsAsDates) {
  const Sheet sheet =
      only_sheet({{{"S",
                    "<row><c t=\"e\"><f>A9</f><v>#REF!</v></c><c><f>B9</f></c><c s=\"1\"><v>2017</v></c>"
                    "<c><v>2017</v></c></row>"}},
                  "",
                  "<cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs>"});
  ASSERT_EQ(sheet.remarks.size(), 3U);
  EXPECT_EQ(sheet.remarks[0].kind, CellRemark::Kind::formula_error);
  EXPECT_EQ(sheet.remarks[1].kind, CellRemark::Kind::formula_without_value);
  EXPECT_EQ(sheet.remarks[1].column, 1U);
  EXPECT_EQ(sheet.remarks[2].kind, CellRemark::Kind::year_as_date);
  EXPECT_EQ(sheet.remarks[2].shown, "1905-07-09");
  EXPECT_EQ(sheet.remarks[2].year, "2017");
}

TEST(Workbook, FillsMergedCells) {
  const std::string rows = "<row r=\"1\">" + inline_cell("A1", "a") + inline_cell("B1", "b") + inline_cell("C1", "c") +
                           "</row><row r=\"2\">" + inline_cell("C2", "d") + "</row><row r=\"4\">" +
                           inline_cell("C4", "e") + "</row>";
  const Sheet sheet = only_sheet(
      {{{"S", rows, "", "<mergeCells><mergeCell ref=\"A1:B3\"/><mergeCell ref=\"C4:XFD1048576\"/></mergeCells>"}}});
  ASSERT_EQ(sheet.rows.size(), 3U);
  EXPECT_THAT(sheet.rows[1].cells, ElementsAre("a", "a", "d"));
  EXPECT_THAT(sheet.rows[2].cells, ElementsAre("", "", "e"));
}

TEST(Workbook, NeverReadsHiddenSheets) {
  const WorkbookXml xml{{{"draft", "<row>" + inline_cell("A1", "x") + "</row>", "veryHidden"},
                         {"old", "<row>" + inline_cell("A1", "y") + "</row>", "hidden"},
                         {"2017", "<row>" + inline_cell("A1", "z") + "</row>"}}};
  const WorkbookResult result = read_workbook(bytes_of(xml), {}, {});
  ASSERT_EQ(result.sheets.size(), 1U);
  EXPECT_EQ(result.sheets[0].name, "2017");
  EXPECT_THAT(result.hidden_sheets, ElementsAre("draft", "old"));
  EXPECT_EQ(only_sheet(xml).rows.at(0).cells.at(0), "z");
}

TEST(Workbook, TellsWhichRowsAndColumnsAreHidden) {
  const Sheet sheet = only_sheet({{{"S", "<row r=\"1\" hidden=\"1\">" + inline_cell("A1", "x") + "</row>", "",
                                    "<cols><col min=\"2\" max=\"16384\" hidden=\"1\"/></cols>"}}},
                                 {.columns = 3});
  EXPECT_THAT(sheet.hidden_rows, ElementsAre(1U));
  EXPECT_THAT(sheet.hidden_columns, ElementsAre(1U, 2U));
}

TEST(Workbook, ReadsOtherSpellingsOfThePackage) {
  test::Parts parts = test::parts_of({{{"S", "<row>" + inline_cell("A1", "x") + "</row>"}}});
  for (auto& [name, content] : parts) {
    if (name == "xl/worksheets/sheet1.xml") {
      name = "XL\\Worksheets\\Sheet1.xml";
      content =
          "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData><x:row><x:c "
          "t=\"inlineStr\"><x:is><x:t>x</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>";
    }
  }
  const WorkbookResult result = read_workbook(test::package_of(parts), {0, 0}, {});
  ASSERT_EQ(result.sheets.size(), 1U);
  EXPECT_THAT(result.sheets[0].rows.at(0).cells, ElementsAre("x"));
}

TEST(Workbook, KeepsToItsBounds) {
  const std::string row = "<row>" + inline_cell("A1", "x") + inline_cell("D1", "y") + "</row>";
  EXPECT_EQ(fault(bytes_of({{{"S", row}}}), {.columns = 3}), WorkbookFault::too_wide);
  EXPECT_EQ(fault(bytes_of({{{"S", row}}}), {.cells = 3}), WorkbookFault::too_many_cells);
  std::string rows;
  for (int i = 0; i < 30; ++i) rows += "<row><c><v>1</v></c></row>";
  EXPECT_EQ(fault(bytes_of({{{"S", rows}}}), {.rows = 5}), WorkbookFault::too_long);
  // 100 KB of zeros shrink to nothing; what counts is what they become.
  const std::string bomb = bytes_of({{{"S", "<row>" + inline_cell("A1", std::string(100'000, '0')) + "</row>"}}});
  EXPECT_LT(bomb.size(), 5'000U);
  EXPECT_EQ(fault(bomb, {.unpacked_bytes = 50'000}), WorkbookFault::too_large);
  EXPECT_EQ(fault(bomb), WorkbookFault::none);
}

TEST(Workbook, BoundsTextsThatManyCellsShare) {
  std::string cells;
  for (int i = 0; i < 100; ++i) cells += "<row><c t=\"s\"><v>0</v></c></row>";
  const WorkbookXml xml{{{"S", cells}}, "<si><t>" + std::string(10'000, 'x') + "</t></si>"};
  EXPECT_EQ(fault(bytes_of(xml), {.unpacked_bytes = 100'000}), WorkbookFault::too_large);
}

TEST(Workbook, BoundsMergedRanges) {
  std::string rows = "<row r=\"1\">" + inline_cell("A1", std::string(1000, 'x')) + "</row>";
  for (int i = 2; i < 300; ++i)
    rows += "<row r=\"" + std::to_string(i) + "\">" + inline_cell("B" + std::to_string(i), "y") + "</row>";
  const WorkbookXml xml{{{"S", rows, "", "<mergeCells><mergeCell ref=\"A1:A300\"/></mergeCells>"}}};
  EXPECT_EQ(fault(bytes_of(xml), {.unpacked_bytes = 100'000}), WorkbookFault::too_large);
}

TEST(Workbook, RefusesWhatXmlOfWorkbooksNeverHolds) {
  test::Parts parts = test::parts_of({{{"S", "<row><c><v>1</v></c></row>"}}});
  const auto with_sheet = [&](const std::string& content) {
    test::Parts changed = parts;
    for (auto& [name, old] : changed) {
      if (name == "xl/worksheets/sheet1.xml") old = content;
    }
    return fault(test::package_of(changed));
  };
  EXPECT_EQ(with_sheet("<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet><sheetData>&a;</sheetData></worksheet>"),
            WorkbookFault::damaged);
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  EXPECT_EQ(with_sheet(deep), WorkbookFault::damaged);
  EXPECT_EQ(with_sheet("<worksheet><sheetData><row>"), WorkbookFault::damaged);
  EXPECT_EQ(with_sheet(""), WorkbookFault::damaged);
}

TEST(Workbook, IsDamagedWhenATextIsMissing) {
  EXPECT_EQ(fault(bytes_of({{{"S", "<row><c t=\"s\"><v>0</v></c></row>"}}})), WorkbookFault::damaged);
}

TEST(Workbook, TellsOtherArchivesApart) {
  EXPECT_EQ(fault(test::package_of({{"xl/workbook.bin", "x"}})), WorkbookFault::binary);
  EXPECT_EQ(fault(test::package_of({{"mimetype", "x"}, {"content.xml", "<a/>"}})), WorkbookFault::open_document);
  EXPECT_EQ(fault(test::package_of({{"word/document.xml", "<a/>"}})), WorkbookFault::no_workbook);
  EXPECT_EQ(fault("PK\x03\x04 and no more"), WorkbookFault::damaged);
}

TEST(Workbook, SurvivesBytesThatAreCutOffOrChanged) {
  const std::string whole = bytes_of({{{"S", "<row>" + inline_cell("A1", "from") + "<c s=\"1\"><v>42851</v></c></row>",
                                        "", "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"}},
                                      "<si><t>x</t></si>",
                                      "<cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs>"});
  for (std::size_t size = 0; size < whole.size(); ++size) (void)read_workbook(whole.substr(0, size), {0, 0}, {});
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string changed = whole;
    changed[at] = static_cast<char>(static_cast<unsigned char>(changed[at]) ^ (1U << (at % 8)));
    (void)read_workbook(changed, {}, {});
    (void)read_workbook(changed, {0, 0}, {});
  }
}

}  // namespace
}  // namespace kakehashi
