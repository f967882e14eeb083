#include "geo/table/table.hpp"

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

  std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() / ("kakehashi-table-test-" + std::to_string(::getpid()));
};

TEST_F(TableFile, ReadsCommasSemicolonsTabsQuotesAndTheByteOrderMark) {
  for (const char* content : {"from,to\nМияги,\"a,b\"\n",
                              "\xEF\xBB\xBF"
                              "from;to\r\nМияги;a,b\r\n",
                              "from\tto\nМияги\ta,b\n", "from,to\n\nМияги,\"a,b\"\n,\n"}) {
    const TableResult result = read_table(write("t.csv", content));
    ASSERT_TRUE(result.table) << content;
    EXPECT_THAT(result.table->columns, ElementsAre("from", "to")) << content;
    ASSERT_EQ(result.table->rows.size(), 1U) << content;
    EXPECT_THAT(result.table->rows[0].cells, ElementsAre("Мияги", "a,b")) << content;
  }
}

TEST_F(TableFile, KnowsTheLineOfEachRow) {
  const TableResult result = read_table(write("t.csv", "from,to\na,\"x\ny\"\n\nb,c\n"));
  ASSERT_TRUE(result.table);
  ASSERT_EQ(result.table->rows.size(), 2U);
  EXPECT_EQ(result.table->rows[0].line, 2U);
  EXPECT_EQ(result.table->rows[1].line, 5U);
}

TEST_F(TableFile, KeepsNumbersAndDatesAsTheyAreWritten) {
  const TableResult result = read_table(write("t.csv", "from,to,date\n007,1e3,2016-12-15\n"));
  ASSERT_TRUE(result.table);
  EXPECT_THAT(result.table->rows.at(0).cells, ElementsAre("007", "1e3", "2016-12-15"));
}

TEST_F(TableFile, SaysWhatIsWrong) {
  EXPECT_EQ(fault(read_table((folder_ / "none.csv").string())), "file-missing");
  EXPECT_EQ(fault(read_table(folder_.string())), "file-is-folder");
  EXPECT_EQ(fault(read_table(write("empty.csv", ""))), "table-empty");
  EXPECT_EQ(fault(read_table(write("head.csv", "from,to\n"))), "table-empty");
  EXPECT_EQ(fault(read_table(write("sjis.csv", "from,to\n\x8b\x7b\x8f\xe9,x\n"))), "table-not-utf8");
  EXPECT_EQ(fault(read_table(write("zero.csv", std::string("from,to\n\0,x\n", 13)))), "table-not-utf8");
  EXPECT_EQ(fault(read_table(write("broken.xlsx", "PK\x03\x04 and no more"))), "table-format-unknown");
}

TEST_F(TableFile, KeepsToItsLimits) {
  const std::string file = write("t.csv", "from,to\na,b\nc,d\n");
  EXPECT_EQ(fault(read_table(file, {.file_bytes = 5})), "file-too-large");
  EXPECT_EQ(fault(read_table(file, {.rows = 1})), "table-too-long");
  EXPECT_EQ(fault(read_table(file, {.columns = 1})), "table-too-wide");
}

TEST_F(TableFile, WritesWhatItReads) {
  Table table;
  table.columns = {"from", "title_ja"};
  table.rows = {{2, {"JP-04", "覚書「経済」, \"第一\"\n二行目"}}, {5, {"", "2016"}}};
  for (const auto& [format, name] : {std::pair{TableFormat::csv, "t.csv"}, {TableFormat::xlsx, "t.xlsx"}}) {
    const auto bytes = write_table(table, format);
    ASSERT_TRUE(bytes) << name;
    const TableResult result = read_table(write(name, *bytes));
    ASSERT_TRUE(result.table) << name;
    EXPECT_EQ(result.table->columns, table.columns) << name;
    ASSERT_EQ(result.table->rows.size(), 2U) << name;
    EXPECT_EQ(result.table->rows[0].cells, table.rows[0].cells) << name;
    EXPECT_EQ(result.table->rows[1].cells, table.rows[1].cells) << name;
  }
}

}  // namespace
}  // namespace kakehashi
