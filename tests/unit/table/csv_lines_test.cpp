#include "geo/table/csv_lines.hpp"

#include <gmock/gmock.h>

namespace kakehashi {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(CsvLines, CountFromOneAndPassEmptyLines) {
  EXPECT_THAT(csv_record_lines("a,b\n1,2\n\n3,4\n"), ElementsAre(1, 2, 4));
  EXPECT_THAT(csv_record_lines("a\r\nb\r\n\r\nc"), ElementsAre(1, 2, 4));
  EXPECT_THAT(csv_record_lines(""), IsEmpty());
}

TEST(CsvLines, ALineBreakInsideQuotationMarksBeginsNoRecord) {
  EXPECT_THAT(csv_record_lines("a\n\"x\ny\"\"\n\nz\",1\nb\n"), ElementsAre(1, 2, 6));
}

}  // namespace
}  // namespace kakehashi
