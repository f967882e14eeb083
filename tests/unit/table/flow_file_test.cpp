#include "geo/table/flow_file.hpp"

#include "geo/workbook/workbook_sheet.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

namespace kakehashi {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::vector<std::string> lines(const FlowResult& result) {
  std::vector<std::string> texts;
  for (const Diagnostic& finding : result.diagnostics) texts.push_back(to_line(finding, "en"));
  return texts;
}

TEST(FlowFile, ReadsEndsWeightsAndCategories) {
  const FlowResult result = read_flows(
      "lon1,lat1,lon2,lat2,weight,category\n141.35,43.06,142.74,46.96,12.5,trade\n"
      "131.47,34.19,38.98,45.04,3,\"culture, sport\"\n",
      "flows.csv");
  ASSERT_TRUE(result.flows) << ::testing::PrintToString(lines(result));
  EXPECT_EQ(result.flows->arcs.size(), 2U);
  EXPECT_THAT(result.flows->weights, ElementsAre(12.5F, 3.0F));
  EXPECT_THAT(result.flows->categories, ElementsAre("trade", "culture, sport"));
  EXPECT_NEAR(longitude_deg(unpacked(result.flows->arcs[0].from)), 141.35, 1e-4);
  EXPECT_NEAR(latitude_deg(unpacked(result.flows->arcs[1].to)), 45.04, 1e-4);
}

TEST(FlowFile, TakesColumnsInAnyOrderAndLeavesOthersOut) {
  const FlowResult result = read_flows("Name;x,LAT2,lon2,note,lat1,Lon1\r\nA,2,1,n,4,3\r\n\r\n", "f.csv");
  ASSERT_TRUE(result.flows) << ::testing::PrintToString(lines(result));
  ASSERT_EQ(result.flows->arcs.size(), 1U);
  EXPECT_NEAR(longitude_deg(unpacked(result.flows->arcs[0].from)), 3, 1e-4);
  EXPECT_NEAR(latitude_deg(unpacked(result.flows->arcs[0].to)), 2, 1e-4);
  EXPECT_THAT(result.flows->weights, ElementsAre(1.0F));
}

TEST(FlowFile, ReadsSemicolonsTabsAndDecimalCommas) {
  for (const char* text : {"lon1;lat1;lon2;lat2;weight\n141,35;43,06;142,74;46,96;1,5\n",
                           "lon1\tlat1\tlon2\tlat2\tweight\n141.35\t43.06\t+142.74\t46,96\t1.5\n",
                           "sep=|\nlon1|lat1|lon2|lat2|weight\n141.35|43.06|142.74|46.96|150%\n",
                           "lon1,lat1,lon2,lat2,weight\n\"141,35\",\"43,06\",142.74,46.96,1.5\n"}) {
    const FlowResult result = read_flows(text, "f.csv");
    ASSERT_TRUE(result.flows) << text << ::testing::PrintToString(lines(result));
    EXPECT_NEAR(longitude_deg(unpacked(result.flows->arcs.at(0).from)), 141.35, 1e-4);
    EXPECT_NEAR(latitude_deg(unpacked(result.flows->arcs.at(0).to)), 46.96, 1e-4);
    EXPECT_THAT(result.flows->weights, ElementsAre(1.5F));
  }
}

TEST(FlowFile, DoesNotTakeThousandsForADecimalComma) {
  EXPECT_THAT(lines(read_flows("lon1,lat1,lon2,lat2,weight\n1,2,3,4,\"1,234\"\n", "f.csv")),
              ElementsAre(HasSubstr("f.csv:2:1: The column “weight” has “1,234”")));
}

TEST(FlowFile, FindsTheHeadingsBelowATitle) {
  const FlowResult result = read_flows("Flows of 2017\n\nlon1,lat1,lon2,lat2\n1,2,3,4\n", "f.csv");
  ASSERT_TRUE(result.flows);
  EXPECT_THAT(lines(result), ElementsAre(HasSubstr("found in row 3")));
}

TEST(FlowFile, LosesNoRowToAQuotationMarkOrAComma) {
  EXPECT_THAT(lines(read_flows("lon1,lat1,lon2,lat2,category\n1,2,3,4,\"a\n1,2,3,4,b\n", "f.csv")),
              ElementsAre(HasSubstr("f.csv:2:9: The quotation mark")));
  EXPECT_THAT(lines(read_flows("lon1,lat1,lon2,lat2,category\n1,2,3,4,\"a\n1,2,3,4,b\"\n", "f.csv")),
              ElementsAre(HasSubstr("f.csv:2:1: A cell of this row goes on")));
  EXPECT_THAT(lines(read_flows("lon1,lat1,lon2,lat2\n141,3,43,1,142,7,46,9\n", "f.csv")),
              ElementsAre(HasSubstr("f.csv:2:1: The row has 8 cells, but there are 4 headings")));
}

TEST(FlowFile, ReadsWorkbooks) {
  const FlowResult result =
      load_flows(KAKEHASHI_SOURCE_DIR "/tests/unit/table/workbooks/flows.xlsx", read_workbook_sheet);
  ASSERT_TRUE(result.flows) << ::testing::PrintToString(lines(result));
  EXPECT_EQ(result.flows->arcs.size(), 2U);
  EXPECT_THAT(result.flows->weights, ElementsAre(5.0F, 0.5F));
  EXPECT_THAT(result.flows->categories, ElementsAre("文化", "культура"));
  EXPECT_NEAR(longitude_deg(unpacked(result.flows->arcs[0].from)), 141.35, 1e-4);
}

TEST(FlowFile, NamesTheColumnThatIsMissing) {
  const FlowResult result = read_flows("lon1,lat1,lon2\n1,2,3\n", "f.csv");
  EXPECT_FALSE(result.flows);
  EXPECT_THAT(lines(result), ElementsAre(HasSubstr("f.csv:1:1: There is no column “lat2”")));
}

TEST(FlowFile, NamesEveryRowWithAMistake) {
  const FlowResult result = read_flows(
      "lon1,lat1,lon2,lat2,weight\n1,2,3,4,1\n1,2,3\nx,2,3,4,1\n1,91,3,4,1\n1,2,nan,4,1\n1,2,3,4,-1\n", "f.csv");
  EXPECT_FALSE(result.flows);
  EXPECT_THAT(lines(result),
              ElementsAre(HasSubstr("f.csv:3:1: The column “lat2”"), HasSubstr("f.csv:4:1: The column “lon1” has “x”"),
                          HasSubstr("f.csv:5:1: The column “lat1” has 91; expected degrees from −90 to 90."),
                          HasSubstr("f.csv:6:1: The column “lon2” has “nan”"),
                          HasSubstr("f.csv:7:1: The column “weight” has “-1”")));
}

TEST(FlowFile, CountsTheMistakesItDoesNotList) {
  std::string text = "lon1,lat1,lon2,lat2\n";
  for (int i = 0; i < 50; ++i) text += "a,b,c,d\n";
  const FlowResult result = read_flows(text, "f.csv");
  ASSERT_EQ(result.diagnostics.size(), 21U);
  EXPECT_THAT(lines(result).back(), HasSubstr("30 more rows"));
}

TEST(FlowFile, RefusesMoreThanItsLimits) {
  FlowLimits limits;
  limits.flows = 2;
  limits.categories = 2;
  EXPECT_FALSE(read_flows("lon1,lat1,lon2,lat2\n1,2,3,4\n1,2,3,4\n1,2,3,4\n", "f.csv", limits).flows);
  const std::string many = "lon1,lat1,lon2,lat2,category\n1,2,3,4,a\n1,2,3,4,b\n1,2,3,4,c\n";
  EXPECT_FALSE(read_flows(many, "f.csv", limits).flows);
  limits.file_bytes = 10;
  EXPECT_THAT(lines(load_flows(KAKEHASHI_SOURCE_DIR "/README.md", read_workbook_sheet, limits)),
              ElementsAre(HasSubstr("too large")));
}

TEST(FlowFile, SaysWhatIsNoFile) {
  EXPECT_THAT(lines(load_flows("/no/such/file.csv", read_workbook_sheet)), ElementsAre(HasSubstr("There is no file")));
  EXPECT_THAT(lines(load_flows("/", read_workbook_sheet)), ElementsAre(HasSubstr("is a folder")));
}

TEST(FlowFile, SaysThatItIsEmpty) {
  EXPECT_FALSE(read_flows("", "f.csv").flows);
  EXPECT_THAT(lines(read_flows("lon1,lat1,lon2,lat2\n", "f.csv")), ElementsAre(HasSubstr("has no rows")));
}

TEST(FlowFile, TakesWhatIsNoCsvAtAll) {
  std::string bytes;
  for (int i = 0; i < 5000; ++i) bytes += static_cast<char>(i * 37 % 256);
  EXPECT_FALSE(read_flows(bytes, "f.csv").flows);
  EXPECT_FALSE(read_flows("\"lon1,lat1\n\"\"\"", "f.csv").flows);
}

}  // namespace
}  // namespace kakehashi
