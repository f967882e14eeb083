#include "geo/table/written_date.hpp"

#include <gtest/gtest.h>

namespace kakehashi {
namespace {

TEST(WrittenDate, IsUnderstoodAsPeopleWriteIt) {
  for (const char* written : {"2016-12-15", "2016/12/15", "15.12.2016", "2016年12月15日", "2016.12.15"}) {
    EXPECT_EQ(canonical_date(written), "2016-12-15") << written;
  }
  EXPECT_EQ(canonical_date("2016/4/5"), "2016-04-05");
  EXPECT_EQ(canonical_date("5.4.2016"), "2016-04-05");
  EXPECT_EQ(canonical_date("2016年4月"), "2016-04");
  EXPECT_EQ(canonical_date("04.2016"), "2016-04");
  EXPECT_EQ(canonical_date("2016"), "2016");
  EXPECT_EQ(canonical_date("2016年"), "2016");
  EXPECT_EQ(canonical_date("2016-04/2016-06"), "2016-04/2016-06");
}

TEST(WrittenDate, IsRefusedWhenItIsNone) {
  for (const char* written : {"", "spring", "12/15", "2016-13-01", "31.02.2016", "2016-1-2-3", "15 12 2016", "-2016",
                              "2016-123", "20161215", "１５.１２.2016"}) {
    EXPECT_EQ(canonical_date(written), std::nullopt) << written;
  }
}

}  // namespace
}  // namespace kakehashi
