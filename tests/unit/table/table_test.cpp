#include "geo/table/read_table.hpp"
#include "geo/workbook/workbook_sheet.hpp"

#include <gmock/gmock.h>

#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace kakehashi {
namespace {

using ::testing::ElementsAre;

class TableFile : public ::testing::Test {
 protected:
  TableFile() { std::filesystem::create_directories(folder_); }
  ~TableFile() override { std::filesystem::remove_all(folder_); }

  std::string write(const std::string& name, const std::string& content) const {
    std::ofstream{folder_ / name, std::ios::binary} << content;
    return (folder_ / name).string();
  }
  static std::string fault(const TableResult& result) {
    EXPECT_FALSE(result.table);
    return result.diagnostics.empty() ? "" : result.diagnostics.front().code;
  }

  /// "severity:line:code(arguments)" of each finding.
  static std::string told(const TableResult& result) {
    std::string all;
    for (const Diagnostic& finding : result.diagnostics) {
      constexpr const char* severities[] = {"error", "warning", "note"};
      std::string arguments;
      for (const std::string& argument : finding.arguments)
        arguments += (&argument == finding.arguments.data() ? "" : ",") + argument;
      all += (all.empty() ? "" : " ") + std::string(severities[static_cast<int>(finding.severity)]) + ":" +
             std::to_string(finding.line) + ":" + finding.code + "(" + arguments + ")";
    }
    return all;
  }

  std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() / ("kakehashi-table-test-" + std::to_string(::getpid()));
};

TEST_F(TableFile, ReadsCommasSemicolonsTabsQuotesAndTheByteOrderMark) {
  for (const char* content : {"from,to\nМияги,\"a,b\"\n",
                              "\xEF\xBB\xBF"
                              "from;to\r\nМияги;a,b\r\n",
                              "from\tto\nМияги\ta,b\n", "from|to\rМияги|\"a,b\"\r", "from,to\n\nМияги,\"a,b\"\n,\n"}) {
    const TableResult result = read_table(write("t.csv", content), read_workbook_sheet);
    ASSERT_TRUE(result.table) << content;
    EXPECT_THAT(result.table->columns, ElementsAre("from", "to")) << content;
    ASSERT_EQ(result.table->rows.size(), 1U) << content;
    EXPECT_THAT(result.table->rows[0].cells, ElementsAre("Мияги", "a,b")) << content;
  }
}

TEST_F(TableFile, ReadsOtherEncodingsAndSaysSo) {
  const std::pair<const char*, std::string> files[] = {
      {"CP932", "\x92\x6E\x88\xE6\x31,\x92\x6E\x88\xE6\x32\n\x96\x6B\x8A\x43\x93\xB9,x\n"},
      {"UTF-16LE",
       std::string("\xFF\xFE\x30\x57\xDF\x57\x31\0,\0\x30\x57\xDF\x57\x32\0\n\0\x17\x53\x77\x6D\x53\x90,\0x\0\n\0",
                   30)}};
  for (const auto& [encoding, bytes] : files) {
    const TableResult result = read_table(write("t.csv", bytes), read_workbook_sheet);
    ASSERT_TRUE(result.table) << encoding;
    EXPECT_THAT(result.table->columns, ElementsAre("地域1", "地域2")) << encoding;
    EXPECT_THAT(result.table->rows.at(0).cells, ElementsAre("北海道", "x")) << encoding;
    EXPECT_EQ(told(result), std::string("note:0:table-encoding(") + encoding + ")") << encoding;
  }
}

TEST_F(TableFile, NamesTheLineOfAByteThatIsNotUtf8) {
  // A row in CP932 pasted into UTF-8, and a letter cut in two.
  EXPECT_EQ(told(read_table(write("t.csv", "地域1,地域2\n山口県,クラスノダール地方\n\x96\x6B\x8A\x43\x93\xB9,x\n"),
                            read_workbook_sheet)),
            "error:3:utf8-invalid(0x96)");
  EXPECT_EQ(told(read_table(write("t.csv", "Регион 1,Регион 2\nМияги,Нижегородская\nЯмагути,Кра\xD1\n"),
                            read_workbook_sheet)),
            "error:3:utf8-invalid(0xD1)");
  EXPECT_EQ(told(read_table(
                write("t.csv", "from,to\n山口県,x\n宮城県,y\n\x96\x6B\x8A\x43\x93\xB9,x\n\x96\x6B\x8A\x43\x93\xB9,x\n"),
                read_workbook_sheet)),
            "error:4:utf8-invalid(0x96)");
}

TEST_F(TableFile, FindsTheHeadingsBelowATitle) {
  for (const char* content : {"Links of 2017,,\n\nfrom,to,date\na,b,1998\n", ",,,\n,from,to,date\n,a,b,1998\n",
                              "Type,of,link\nfrom,to,date\na,b,1998\n"}) {
    const TableResult result = read_table(write("t.csv", content), read_workbook_sheet);
    ASSERT_TRUE(result.table) << content;
    EXPECT_THAT(result.table->columns, ElementsAre("from", "to", "date")) << content;
    EXPECT_THAT(result.table->rows.at(0).cells, ElementsAre("a", "b", "1998")) << content;
  }
  const TableResult result = read_table(write("t.csv", "Links of 2017\n\nfrom,to\na,b\n"), read_workbook_sheet);
  EXPECT_EQ(told(result), "note:0:headings-found(3,)");
  EXPECT_EQ(result.table->heading_line, 3U);
}

TEST_F(TableFile, SaysWhichHeadingsItMisses) {
  EXPECT_EQ(told(read_table(write("t.csv", "Title\nwer,wen\na,b\n"), read_workbook_sheet)),
            "error:2:headings-missing(wer, wen,)");
}

TEST_F(TableFile, LosesNoRowToAQuotationMark) {
  EXPECT_EQ(told(read_table(write("t.csv", "from,to,title\na,b,5\" ship\nc,d,\"e\n"), read_workbook_sheet)),
            "error:2:csv-mark-in-cell() error:3:csv-mark-open()");
  EXPECT_EQ(told(read_table(write("t.csv", "from,to,title\na,b,\"x \\\"y\\\" z\"\nc,d,5\" e\n"), read_workbook_sheet)),
            "error:2:csv-mark-escaped() error:3:csv-mark-in-cell()");
  const TableResult swallowed =
      read_table(write("t.csv", "from,to,title\na,b,\"x\nc,d,y\"\ne,f,z\n"), read_workbook_sheet);
  EXPECT_EQ(told(swallowed), "error:2:csv-row-in-cell(3,c,d,y\")");
  EXPECT_EQ(swallowed.table->rows.size(), 1U);
}

TEST_F(TableFile, LeavesRowsWithMoreCellsThanHeadingsOut) {
  const TableResult result =
      read_table(write("t.csv", "from,to,title\na,b,x, y and z\nc,d,x,,\ne,f\n"), read_workbook_sheet);
  EXPECT_EQ(told(result), "error:2:row-too-long(4,3) note:0:rows-short(1,4)");
  ASSERT_EQ(result.table->rows.size(), 2U);
  EXPECT_THAT(result.table->rows[1].cells, ElementsAre("e", "f", ""));
}

TEST_F(TableFile, SaysWhatItLeavesOut) {
  const TableResult result = read_table(write("t.csv", "from,,to,title\na,x,b,c\n"), read_workbook_sheet);
  EXPECT_EQ(told(result), "warning:1:column-unheaded(B)");
  EXPECT_THAT(result.table->columns, ElementsAre("from", "to", "title"));
  const TableResult repeated = read_table(write("t.csv", "from,to\na,b\nfrom,to\nc,d\n"), read_workbook_sheet);
  EXPECT_EQ(repeated.table->rows.size(), 2U);
}

TEST_F(TableFile, NamesOrFillsEndsThatWereMerged) {
  const std::string file = write("t.csv", "from,to,date\na,b,1998\n,,2000\n,c,2001\n");
  const TableResult named = read_table(file, read_workbook_sheet);
  EXPECT_EQ(told(named), "note:3:ends-perhaps-merged(from,3)");
  EXPECT_THAT(named.table->rows.at(1).cells, ElementsAre("", "", "2000"));
  const TableResult filled = read_table(file, read_workbook_sheet, {}, {.sheet = {}, .fill_down = true});
  EXPECT_EQ(told(filled), "note:3:ends-filled-down(from,3)");
  EXPECT_THAT(filled.table->rows.at(1).cells, ElementsAre("a", "b", "2000"));
  EXPECT_THAT(filled.table->rows.at(2).cells, ElementsAre("a", "c", "2001"));
}

TEST_F(TableFile, TrimsSpacesOfAllKinds) {
  const TableResult result =
      read_table(write("t.csv", "\u00A0from\u3000,to\n\u3000a\u00A0b\u3000,\"c\r\nd\r\n\"\n"), read_workbook_sheet);
  ASSERT_TRUE(result.table);
  EXPECT_THAT(result.table->columns, ElementsAre("from", "to"));
  EXPECT_THAT(result.table->rows.at(0).cells, ElementsAre("a\u00A0b", "c\nd"));
}

TEST_F(TableFile, ChoosesTheSheetOfAWorkbook) {
  const std::string file = KAKEHASHI_SOURCE_DIR "/tests/unit/table/workbooks/sheets.xlsx";
  const TableResult best = read_table(file, read_workbook_sheet);
  EXPECT_EQ(told(best), "warning:0:sheets-left-out(2016,2017) note:0:headings-found(3,2016)");
  EXPECT_THAT(best.table->rows.at(0).cells, ElementsAre("北海道", "サハリン州", "1998-11-22", "友好提携"));
  EXPECT_EQ(best.table->rows.at(0).line, 4U);
  for (const char* wanted : {"2017", "3"}) {
    const TableResult chosen = read_table(file, read_workbook_sheet, {}, {.sheet = wanted, .fill_down = false});
    EXPECT_EQ(told(chosen), "note:0:headings-found(1,2017)") << wanted;
    EXPECT_THAT(chosen.table->rows.at(0).cells, ElementsAre("宮城県", "ニジェゴロド州", "2016-12", "覚書"));
  }
  EXPECT_EQ(told(read_table(file, read_workbook_sheet, {}, {.sheet = "draft", .fill_down = false})),
            "error:0:sheet-hidden(draft)");
  EXPECT_EQ(told(read_table(file, read_workbook_sheet, {}, {.sheet = "9", .fill_down = false})),
            "error:0:sheet-unknown(9,cover, 2016, 2017)");
}

TEST_F(TableFile, LeavesRowsOfAWorkbookWithoutValuesOut) {
  const TableResult result =
      read_table(KAKEHASHI_SOURCE_DIR "/tests/unit/table/workbooks/formulas.xlsx", read_workbook_sheet);
  EXPECT_EQ(told(result),
            "error:2:cell-formula-empty(B2) warning:3:cell-year-as-date(C3,1905-07-09,2017) "
            "error:4:cell-formula-error(D4,#REF!)");
  ASSERT_TRUE(result.table);
  ASSERT_EQ(result.table->rows.size(), 1U);
  EXPECT_THAT(result.table->rows[0].cells, ElementsAre("b", "c", "1905-07-09", "x", "#REF!"));
}

TEST_F(TableFile, FindsHeadingsThatAreMergedOverTwoRows) {
  const TableResult result =
      read_table(KAKEHASHI_SOURCE_DIR "/tests/unit/table/workbooks/merged.xlsx", read_workbook_sheet);
  ASSERT_TRUE(result.table) << told(result);
  EXPECT_EQ(result.table->heading_line, 2U);
  ASSERT_EQ(result.table->rows.size(), 2U);
  EXPECT_THAT(result.table->rows[0].cells, ElementsAre("北海道", "サハリン州", "1998", "", "a"));
  EXPECT_THAT(result.table->rows[1].cells, ElementsAre("北海道", "サハリン州", "2000", "", "b"));
}

TEST_F(TableFile, KnowsTheLineOfEachRow) {
  const TableResult result = read_table(write("t.csv", "from,to\na,\"x\ny\"\n\nb,c\n"), read_workbook_sheet);
  ASSERT_TRUE(result.table);
  ASSERT_EQ(result.table->rows.size(), 2U);
  EXPECT_EQ(result.table->rows[0].line, 2U);
  EXPECT_EQ(result.table->rows[1].line, 5U);
}

TEST_F(TableFile, KeepsNumbersAndDatesAsTheyAreWritten) {
  const TableResult result = read_table(write("t.csv", "from,to,date\n007,1e3,2016-12-15\n"), read_workbook_sheet);
  ASSERT_TRUE(result.table);
  EXPECT_THAT(result.table->rows.at(0).cells, ElementsAre("007", "1e3", "2016-12-15"));
}

TEST_F(TableFile, SaysWhatIsWrong) {
  EXPECT_EQ(fault(read_table((folder_ / "none.csv").string(), read_workbook_sheet)), "file-missing");
  EXPECT_EQ(fault(read_table(folder_.string(), read_workbook_sheet)), "file-is-folder");
  EXPECT_EQ(fault(read_table(write("empty.csv", ""), read_workbook_sheet)), "table-empty");
  EXPECT_EQ(fault(read_table(write("head.csv", "from,to\n"), read_workbook_sheet)), "table-empty");
  std::string noise = "from,to\n";
  for (unsigned i = 0; i < 400; ++i) noise += static_cast<char>(0x80U + (i * i * 31U + i / 7U) % 0x80U);
  EXPECT_EQ(fault(read_table(write("noise.csv", noise), read_workbook_sheet)), "table-encoding-unknown");
  EXPECT_EQ(fault(read_table(write("zero.csv", std::string("from,to\n\0,x\n", 13)), read_workbook_sheet)),
            "table-format-unknown");
  EXPECT_EQ(fault(read_table(write("broken.xlsx", "PK\x03\x04 and no more"), read_workbook_sheet)), "workbook-damaged");
  EXPECT_EQ(told(read_table(write("t.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 Workbook"), read_workbook_sheet)),
            "error:0:table-other-kind(" + (folder_ / "t.xls").string() + ",workbook-old)");
  EXPECT_EQ(fault(read_table(write("t.xlsx", std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
                                                         "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
                                                         40)),
                             read_workbook_sheet)),
            "workbook-locked");
  EXPECT_EQ(told(read_table(write("t.xls", "\n<HTML><table><tr><td>from</td></tr></table>"), read_workbook_sheet)),
            "error:0:table-other-kind(" + (folder_ / "t.xls").string() + ",web-page)");
  EXPECT_EQ(fault(read_table(write("t.csv", "{\"format\": 1}"), read_workbook_sheet)), "table-other-kind");
  EXPECT_EQ(
      fault(read_table(write("t.csv", "from,to\na,b\n"), read_workbook_sheet, {}, {.sheet = "x", .fill_down = false})),
      "sheet-unknown");
}

TEST_F(TableFile, KeepsToItsLimits) {
  const std::string file = write("t.csv", "from,to\na,b\nc,d\n");
  EXPECT_EQ(fault(read_table(file, read_workbook_sheet, {.file_bytes = 5})), "file-too-large");
  EXPECT_EQ(fault(read_table(file, read_workbook_sheet, {.rows = 1})), "table-too-long");
  EXPECT_EQ(fault(read_table(file, read_workbook_sheet, {.columns = 1})), "table-too-wide");
  EXPECT_EQ(fault(read_table(file, read_workbook_sheet, {.cells = 5})), "table-too-many-cells");
  const TableResult whole = read_table(file, read_workbook_sheet, {.rows = 2, .columns = 2, .cells = 6});
  ASSERT_TRUE(whole.table);
  EXPECT_EQ(whole.table->file, file);
  EXPECT_EQ(whole.table->rows.size(), 2U);
}

TEST_F(TableFile, WritesWhatItReads) {
  Table table;
  table.columns = {"from", "title_ja"};
  table.rows = {{2, {"JP-04", "覚書「経済」, \"第一\"\n二行目"}}, {5, {"", "2016"}}};
  for (const auto& [format, name] : {std::pair{TableFormat::csv, "t.csv"}, {TableFormat::xlsx, "t.xlsx"}}) {
    const auto bytes = write_table(table, format);
    ASSERT_TRUE(bytes) << name;
    const TableResult result = read_table(write(name, *bytes), read_workbook_sheet);
    ASSERT_TRUE(result.table) << name;
    EXPECT_EQ(result.table->columns, table.columns) << name;
    ASSERT_EQ(result.table->rows.size(), 2U) << name;
    EXPECT_EQ(result.table->rows[0].cells, table.rows[0].cells) << name;
    EXPECT_EQ(result.table->rows[1].cells, table.rows[1].cells) << name;
  }
}

}  // namespace
}  // namespace kakehashi
