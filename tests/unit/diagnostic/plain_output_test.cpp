#include "geo/diagnostic/plain_output.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace kakehashi {
namespace {

using ::testing::ElementsAre;

TEST(PlainOutput, LinesHoldNothingThatATerminalObeys) {
  EXPECT_THAT(plain_lines("a\r\nb\tc\n"), ElementsAre("a", "b c", ""));
  EXPECT_THAT(plain_lines("\x1b]0;x\x07 \xC2\x9b"
                          "31m \xE2\x80\xAE"
                          "abc \xE2\x81\xA6\x7f"),
              ElementsAre("\\u001b]0;x\\u0007 \\u009b31m \\u202eabc \\u2066\\u007f"));
  EXPECT_THAT(plain_lines("北海道 — Хоккайдо"), ElementsAre("北海道 — Хоккайдо"));
}

TEST(PlainOutput, JsonMeansTheSame) {
  const nlohmann::json json{{"a\xC2\x9b", "\x1b[31m\xE2\x80\xAE\xE2\x80\xA8\n\t\"\\ 宮城"}, {"b", {1, nullptr}}};
  for (const int indent : {-1, 2}) {
    const std::string plain = plain_json(json.dump(indent));
    EXPECT_EQ(nlohmann::json::parse(plain), json);
    for (const char* bad : {"\x1b", "\xC2\x9b", "\xE2\x80\xAE", "\xE2\x80\xA8"})
      EXPECT_EQ(plain.find(bad), std::string::npos);
  }
  EXPECT_EQ(plain_json("{\n \"宮城\": 1\n}\n"), "{\n \"宮城\": 1\n}\n");
}

}  // namespace
}  // namespace kakehashi
