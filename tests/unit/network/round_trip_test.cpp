#include "geo/network/network_index.hpp"
#include "tests/unit/network/sample_network.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace kakehashi {
namespace {

std::string canonical_sample() { return write_network(read_network(testing::sample(), "sample.json").network.value()); }

TEST(RoundTrip, CanonicalTextComesBackByteForByte) {
  const std::string text = canonical_sample();
  EXPECT_EQ(write_network(read_network(text, "sample.json").network.value()), text);
  EXPECT_EQ(text.back(), '\n');
  EXPECT_THAT(text, ::testing::StartsWith("{\n  \"format\": \"kakehashi-network\",\n  \"version\": 1,"));
}

TEST(RoundTrip, NumbersAreWrittenAsTheyWereRead) {
  for (const char* number : {"0.1", "140.872", "-5", "1280000", "9007199254740993", "18446744073709551615", "1.5"}) {
    const std::string text = testing::sample_with("\"zoom\": 2", std::string("\"zoom\": 2, \"x\": ") + number);
    const NetworkResult result = read_network(text, "sample.json");
    ASSERT_TRUE(result.network);
    EXPECT_THAT(write_network(*result.network), ::testing::HasSubstr(std::string("\"x\": ") + number + "\n"));
  }
}

TEST(RoundTrip, UnknownMembersSurvive) {
  const std::string text =
      testing::sample_with("\"zoom\": 2", "\"zoom\": 2, \"future\": {\"z\": [1, \"橋\"], \"a\": null}");
  const std::string written = write_network(read_network(text, "sample.json").network.value());
  const auto json = nlohmann::ordered_json::parse(written);
  EXPECT_EQ(json["scenes"][0]["camera"]["future"].dump(), "{\"z\":[1,\"橋\"],\"a\":null}");
}

TEST(RoundTrip, ByteOrderMarkIsLeftOut) {
  const NetworkResult result = read_network("\xEF\xBB\xBF" + testing::sample(), "sample.json");
  ASSERT_TRUE(result.network);
  EXPECT_EQ(result.diagnostics.front().code, "byte-order-mark");
  EXPECT_EQ(write_network(*result.network), canonical_sample());
}

TEST(JapanRussia, LoadsWithoutAFinding) {
  const NetworkResult result = load_network(std::filesystem::path(KAKEHASHI_SOURCE_DIR) / "data/japan-russia.json");
  for (const Diagnostic& diagnostic : result.diagnostics) ADD_FAILURE() << to_line(diagnostic, "en");
  ASSERT_TRUE(result.network);
  EXPECT_NE(NetworkIndex{*result.network}.partnership("miyagi-nizhny"), nullptr);
}

TEST(JapanRussia, EveryArcHasItsEnds) {
  const NetworkResult result = load_network(std::filesystem::path(KAKEHASHI_SOURCE_DIR) / "data/japan-russia.json");
  ASSERT_TRUE(result.network);
  for (const Partnership& partnership : result.network->partnerships) {
    for (const Party& party : partnership.between) {
      EXPECT_NE(NetworkIndex{*result.network}.anchor(party), nullptr) << partnership.id;
      EXPECT_FALSE(NetworkIndex{*result.network}.name(party).empty()) << partnership.id;
    }
  }
}

TEST(JapanRussia, ComesBackByteForByte) {
  const std::filesystem::path path = std::filesystem::path(KAKEHASHI_SOURCE_DIR) / "data/japan-russia.json";
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  const std::string text = content.str();
  const NetworkResult result = read_network(text, path.string());
  ASSERT_TRUE(result.network);
  EXPECT_TRUE(write_network(*result.network) == text);
}

}  // namespace
}  // namespace kakehashi
