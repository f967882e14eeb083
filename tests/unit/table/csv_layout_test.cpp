#include "geo/table/csv_layout.hpp"

#include "geo/table/flow_rows.hpp"
#include "geo/table/link_heading_match.hpp"
#include "geo/table/swallowed_row.hpp"

#include <gtest/gtest.h>

namespace kakehashi {
namespace {

char separator_of(std::string_view text) { return find_csv_layout(text, match_link_headings).dialect.separator; }

TEST(CsvLayout, FindsTheSeparatorByTheHeadings) {
  EXPECT_EQ(separator_of("from,to,date\na,b,c\n"), ',');
  EXPECT_EQ(separator_of("from;to;title\na;b;one, two, three, four\nc;d;one, two, three, four\n"), ';');
  EXPECT_EQ(separator_of("Links, of, 2017;;\nfrom;to;date\na;b;c\n"), ';');
  EXPECT_EQ(separator_of("from\tto\ttitle\na\tb\tx; y, z\n"), '\t');
  EXPECT_EQ(separator_of("from|to|date\na|b|1,5\n"), '|');
  EXPECT_EQ(find_csv_layout("lon1;lat1;lon2;lat2\n141,3;43,1;142,7;46,9\n", match_flow_headings).dialect.separator,
            ';');
}

TEST(CsvLayout, FindsTheSeparatorByWhatRecordsAgreeIn) {
  EXPECT_EQ(separator_of("A;B;C\n1,5;2;3\n1,5;2,5;3\n4;5;6\n"), ';');
  EXPECT_EQ(separator_of("A,B\n1;2;3,x\n1,2\n"), ',');
}

TEST(CsvLayout, ObeysTheLineOfExcel) {
  for (const char* text : {"sep=;\nfrom;to\n", "sep=;\r\nfrom;to\r\n", "SEP=;\rfrom;to", "\"sep=;\"\nfrom;to"}) {
    const CsvLayout layout = find_csv_layout(text, match_link_headings);
    EXPECT_EQ(layout.dialect.separator, ';') << text;
    EXPECT_TRUE(layout.text.starts_with("from;to")) << text;
    EXPECT_EQ(layout.first_line, 2U) << text;
  }
  EXPECT_EQ(separator_of("sep=\t\nfrom\tto\n"), '\t');
  EXPECT_EQ(find_csv_layout("sep=", match_link_headings).first_line, 1U);
}

TEST(CsvLayout, TakesBackslashesForEscapesOnlyWhereNothingElseMakesSense) {
  const auto escapes = [](std::string_view text) {
    return find_csv_layout(text, match_link_headings).dialect.backslash_escapes;
  };
  EXPECT_TRUE(escapes("from,to,title\na,b,\"The \\\"Friendship\\\" treaty\"\n"));
  EXPECT_FALSE(escapes("from,to,title\na,b,\"C:\\\"\n"));
  EXPECT_FALSE(escapes("from,to,title\na,b,\"x \\\"y\\\" z\"\nc,d,\"say \"\"no\"\"\"\nc,5\" x,\n"));
}

TEST(SwallowedRow, IsALineWithAsManyCellsAsTheRecord) {
  const auto found = find_swallowed_row("a,b,1998,\"Treaty\nMiyagi,Altai,2010,Agreement\"\n", ',', 4);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->line, "Miyagi,Altai,2010,Agreement\"");
  EXPECT_EQ(found->below, 1U);
  EXPECT_TRUE(found->is_certain);
  EXPECT_TRUE(find_swallowed_row("a,b,\"1998,Treaty\r\nMiyagi,Altai,2010\",Agreement\r\n", ',', 4));
  EXPECT_TRUE(find_swallowed_row("a;b;\"x\nc;d;y\ne;f;z\"", ';', 3)->is_certain);
}

TEST(SwallowedRow, IsNotSeenInProse) {
  EXPECT_FALSE(find_swallowed_row("a,b,1998,\"Treaty of friendship\nand culture\"\n", ',', 4));
  EXPECT_FALSE(find_swallowed_row("\"a\nb\",c,d\n", ',', 3));
  EXPECT_FALSE(find_swallowed_row("a,\"b\nc,d\"\n", ',', 2));
  const auto list = find_swallowed_row("a,b,\"Fields:\nculture, sport, science\"\n", ',', 3);
  ASSERT_TRUE(list);
  EXPECT_FALSE(list->is_certain);
}

}  // namespace
}  // namespace kakehashi
