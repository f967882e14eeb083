#include "geo/table/csv_records.hpp"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace kakehashi {
namespace {

using ::testing::ElementsAre;

/// Each record as "LINE: cell|cell", then the faults as "LINE:COLUMN kind".
std::vector<std::string> read(std::string_view text, CsvDialect dialect = {}) {
  std::vector<std::string> told;
  CsvRecords records{text, dialect};
  for (;;) {
    if (records.next()) {
      std::string line = std::to_string(records.line()) + ":";
      for (const std::string_view cell : records.cells()) line += " " + std::string(cell) + "|";
      told.push_back(line);
    } else if (const auto& fault = records.fault()) {
      constexpr const char* kinds[] = {"mark-in-cell", "text-after-mark", "never-closed", "too-many-cells",
                                       "cell-too-long"};
      told.push_back(std::to_string(fault->line) + ":" + std::to_string(fault->column) + " " +
                     kinds[static_cast<int>(fault->kind)] + (fault->escaped ? " escaped" : ""));
      records.skip_fault();
    } else {
      return told;
    }
  }
}

TEST(CsvRecords, ReadsEveryKindOfLineBreakAndLeavesEmptyLinesOut) {
  for (const char* text : {"a,b\n1,2\n\n3,4\n", "a,b\r\n1,2\r\n\r\n3,4", "a,b\r1,2\r\r3,4\r", "a,b\n1,2\r\n \r3,4"}) {
    EXPECT_THAT(read(text), ElementsAre("1: a| b|", "2: 1| 2|", "4: 3| 4|")) << text;
  }
}

TEST(CsvRecords, ReadsQuotedCellsOverSeveralLines) {
  EXPECT_THAT(read("a\n\"x\ny\"\"\n\nz\",1\nb\n"), ElementsAre("1: a|", "2: x\ny\"\n\nz| 1|", "6: b|"));
  EXPECT_THAT(read("\n\"\n\na\"\nb"), ElementsAre("2: \n\na|", "5: b|"));
}

TEST(CsvRecords, LeavesSpacesAroundCellsOut) {
  EXPECT_THAT(read(" a , \"b c\" ,, d\n"), ElementsAre("1: a| b c| | d|"));
  EXPECT_THAT(read("a\t\tb\n", {.separator = '\t'}), ElementsAre("1: a| | b|"));
}

TEST(CsvRecords, NamesTheMarkInsideACell) {
  EXPECT_THAT(read("from,title\nж,Model 5\" ship\nMiyagi,x\n"),
              ElementsAre("1: from| title|", "2:10 mark-in-cell", "3: Miyagi| x|"));
}

TEST(CsvRecords, NamesTheMarkThatIsNeverClosed) {
  EXPECT_THAT(read("a,b\n1,\"Treaty\n2,x\n3,y\n"), ElementsAre("1: a| b|", "2:3 never-closed", "3: 2| x|", "4: 3| y|"));
  EXPECT_THAT(read("\"\"\"\"\n\"a\"\"\n"), ElementsAre("1: \"|", "2:1 never-closed"));
  EXPECT_THAT(read("\""), ElementsAre("1:1 never-closed"));
}

TEST(CsvRecords, NamesTheOpeningMarkWhenTextFollowsTheClosingOne) {
  // The first mark is stray and the second, two rows further down, closes what it opened.
  EXPECT_THAT(read("a,b\n1,\"Treaty\n2,x\n3,\"y\"\n4,z\n"),
              ElementsAre("1: a| b|", "2:3 text-after-mark", "3: 2| x|", "4: 3| y|", "5: 4| z|"));
  EXPECT_THAT(read("\"a\"b\"\n"), ElementsAre("1:1 text-after-mark"));
}

TEST(CsvRecords, KnowsBackslashEscapes) {
  const char* text = "a,\"The \\\"Friendship\\\" treaty\"\nb,\"C:\\\\\"\n";
  EXPECT_THAT(read(text), ElementsAre("1:3 text-after-mark escaped", "2: b| C:\\\\|"));
  EXPECT_THAT(read(text, {.separator = ',', .backslash_escapes = true}),
              ElementsAre("1: a| The \"Friendship\" treaty|", "2: b| C:\\|"));
}

TEST(CsvRecords, KnowsWhatARecordSpans) {
  CsvRecords records{"\n\na,\"b\nc\"\r\nd\n", {}};
  ASSERT_TRUE(records.next());
  EXPECT_EQ(records.line(), 3U);
  EXPECT_EQ(records.lines(), 2U);
  EXPECT_EQ(records.written(), "a,\"b\nc\"\r\n");
}

TEST(CsvRecords, ReadsRecordsUpToTheLimitsAndGoesOnBelowLongerOnes) {
  const std::string widest(max_csv_cells - 1, ',');
  EXPECT_EQ(read(widest + "\nb\n").size(), 2U);
  EXPECT_THAT(read("a\n" + widest + ",\nb\n"), ElementsAre("1: a|", "2:1 too-many-cells", "3: b|"));
  const std::string longest(max_csv_cell_bytes, 'x');
  EXPECT_TRUE(read(longest + ",b\n") == std::vector{"1: " + longest + "| b|"});
  EXPECT_TRUE((read("a," + longest + "y\nb\n") == std::vector<std::string>{"1:1 cell-too-long", "2: b|"}));
  EXPECT_TRUE((read("a,\"" + longest + "\nyy\nb") == std::vector<std::string>{"1:3 cell-too-long", "2: yy|", "3: b|"}));
}

TEST(CsvRecords, TakesAnyBytes) {
  std::string bytes;
  for (unsigned i = 0; i < 20'000; ++i) bytes += static_cast<char>((i * i * 31 + i / 7) % 256);
  for (const bool escapes : {false, true}) EXPECT_FALSE(read(bytes, {',', escapes}).empty());
}

}  // namespace
}  // namespace kakehashi
