#include "geo/written/written_degrees.hpp"

#include <gtest/gtest.h>

namespace kakehashi {
namespace {

constexpr auto lon = DegreeAxis::longitude;
constexpr auto lat = DegreeAxis::latitude;

void expect_degrees(std::initializer_list<const char*> all, DegreeAxis axis, double means) {
  for (const char* written : all) {
    const WrittenDegrees read = read_written_degrees(written, axis);
    ASSERT_TRUE(read.degrees) << written << " " << read.code;
    EXPECT_NEAR(*read.degrees, means, 1e-9) << written;
  }
}

TEST(WrittenDegrees, DecimalWithSignsAndHemispheres) {
  expect_degrees({"140.73",       "140,73",        "+140.73",
                  "１４０．７３", "140.73°",       "140.73E",
                  "140.73 E",     "E140.73",       "E 140.73",
                  "140.73°E",     "140.73º",       "140.73˚ E",
                  "140.73° east", "東経140.73度",  "東経 140.73°",
                  "140.73 в.д.",  "140,73° в. д.", "в. д. 140,73",
                  "140.73 В.Д.",  " 140.73 ",      "\u00a0140.73\u00a0",
                  "140.73 deg",   "lon 140.73",    "долгота: 140,73",
                  "経度140.73",   "140.73 В",      "восточной долготы 140.73",
                  "+ 140.73"},
                 lon, 140.73);
  expect_degrees(
      {"-140.73", "−140.73", "–140.73", "－140.73", "140.73W", "W140.73", "140.73° з. д.", "西経140.73度", "- 140.73"},
      lon, -140.73);
  expect_degrees(
      {"43.06N", "N43.06", "43,06° с. ш.", "43.06 с.ш.", "北緯43.06度", "43.06", "43.06 C.Ш.", "latitude 43.06"}, lat,
      43.06);
  expect_degrees({"43.06S", "43.06 ю.ш.", "南緯43.06度", "-43.06"}, lat, -43.06);
  expect_degrees({"0", "0.0", "0°", "-0"}, lon, 0);
}

TEST(WrittenDegrees, WithMinutesAndSeconds) {
  expect_degrees(
      {"140°43′48″E",        "140°43'48\"E",      "140° 43′ 48″ E", "140°43’48”",        "140º43'48''E",
       "140˚43’48’’E",       "140 43 48",         "140:43:48",      "140-43-48",         "140.43.48",
       "E140°43′48″",        "東経140度43分48秒", "140度43分48秒",  "１４０°４３′４８″", "140°43′48″ в. д.",
       "140° 43' 48\" в.д.", "140d43m48s",        "140d43m48sE",    "E 140d 43m 48s",    "140°43′48,0″",
       "140 43 48 E",        "140°43.8′",         "140°43.8'E",     "140 43.8",          "140°\u00a043′\u00a048″"},
      lon, 140.73);
  expect_degrees({"N43°03′36″", "北緯43度3分36秒", "43°03′36″ с. ш.", "43 3 36 N", "43°3.6′N", "43d3m36sN"}, lat,
                 43.06);
  expect_degrees({"43d3m36ss", "43d3m36s S"}, lat, -43.06);
  expect_degrees({"-140°43′48″", "−140 43 48", "140°43′48″W"}, lon, -140.73);
  expect_degrees({"140°43′E", "東経140度43分", "140 43"}, lon, 140 + 43 / 60.0);
  expect_degrees({"41°46′12″N"}, lat, 41.77);
}

TEST(WrittenDegrees, RefusalsSayWhy) {
  const auto code = [](const char* written, DegreeAxis axis) {
    const WrittenDegrees read = read_written_degrees(written, axis);
    EXPECT_FALSE(read.degrees) << written;
    return read.code;
  };
  EXPECT_EQ(code("43.06N", lon), "degrees-latitude");
  EXPECT_EQ(code("北緯43度", lon), "degrees-latitude");
  EXPECT_EQ(code("43° с. ш.", lon), "degrees-latitude");
  EXPECT_EQ(code("lat 43.06", lon), "degrees-latitude");
  EXPECT_EQ(code("140.73E", lat), "degrees-longitude");
  EXPECT_EQ(code("東経140度", lat), "degrees-longitude");
  EXPECT_EQ(code("-140.73E", lon), "degrees-two-signs");
  EXPECT_EQ(code("W −140.73", lon), "degrees-two-signs");
  EXPECT_EQ(code("140°60′E", lon), "degrees-minutes");
  EXPECT_EQ(code("140 43 75", lon), "degrees-minutes");
  EXPECT_EQ(code("140.73.1", lon), "degrees-minutes");
  for (const char* written : {"", "east", "E", "-", "140,73,1", "181", "140.73 41.77", "140°43″", "inf", "nan", "1e2",
                              "0x10", "140..7", "1 2 3 4", "140.", "--140", "140°43′48″12", "\xff", "12abc"}) {
    EXPECT_EQ(code(written, lon), "cell-no-degrees") << written;
  }
  EXPECT_EQ(code("91", lat), "cell-no-degrees");
  EXPECT_EQ(code("90°00′01″", lat), "cell-no-degrees");
}

}  // namespace
}  // namespace kakehashi
