#include "geo/workbook/cell_range.hpp"

#include <gtest/gtest.h>

namespace kakehashi {
namespace {

TEST(CellPlace, IsReadFromItsName) {
  const auto place = parse_cell_place("B3");
  ASSERT_TRUE(place);
  EXPECT_EQ(place->row, 3U);
  EXPECT_EQ(place->column, 1U);
  EXPECT_EQ(parse_cell_place("AA1")->column, 26U);
  EXPECT_EQ(parse_cell_place("XFD1048576")->column, 16383U);
}

TEST(CellPlace, IsNoneOutsideAWorkbook) {
  for (const char* name : {"", "B", "3", "B0", "XFE1", "A1048577", "a1", "B3x", "AAAAAAAAAAAAAAAAAAAAA1"}) {
    EXPECT_FALSE(parse_cell_place(name)) << name;
  }
}

TEST(CellRange, GoesFromItsFirstCellToItsLast) {
  const auto range = parse_cell_range("B3:C5");
  ASSERT_TRUE(range);
  EXPECT_EQ(range->last.row, 5U);
  EXPECT_EQ(range->last.column, 2U);
  for (const char* name : {"B3", "C5:B3", "B3:", ":B3", "B3:C5:D6"}) EXPECT_FALSE(parse_cell_range(name)) << name;
}

}  // namespace
}  // namespace kakehashi
