#include "geo/json/json_document.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace kakehashi {
namespace {

using nlohmann::ordered_json;

TEST(Json, ReadsWhatTheReferenceParserReads) {
  for (const char* text :
       {"{}", "[]", "null", "true", "false", "0", "-0.5", "1e3", "1E-2", "9223372036854775807", "-9223372036854775808",
        "18446744073709551615", "\"\"", "\"\\u00e9\\n\\\"\\/\\\\\\b\\f\\r\\t\"", "\"\\ud83d\\ude00\"",
        " [ 1 , {\"a\" : [ ] } ] ", "{\"b\": 1, \"a\": {\"c\": [null, [], {}]}}", "\"橋 мост 😀\""}) {
    const JsonDocument document = parse_json(text);
    ASSERT_TRUE(document.root) << text;
    EXPECT_TRUE(document.faults.empty()) << text;
    EXPECT_EQ(*document.root, ordered_json::parse(text)) << text;
    EXPECT_EQ(document.root->dump(), ordered_json::parse(text).dump()) << text;
  }
}

TEST(Json, AgreesWithTheReferenceParserAboutSpoiledText) {
  const std::string sound = R"({"a": [1, -2.5e3, "x\u00e9\n", true, null], "b": {"c": {}, "d": []}, "e": "橋"})";
  std::mt19937 random(7);
  const std::string letters = "{}[],:\"\\ 019.-+eEtrufalsn\x80\xE6\n";
  for (int i = 0; i < 20000; ++i) {
    std::string text = sound;
    for (int change = 0; change <= i % 3; ++change) {
      const std::size_t at = random() % text.size();
      if (random() % 3 == 0) {
        text.erase(at, 1);
      } else {
        text[at] = letters[random() % letters.size()];
      }
    }
    const JsonDocument document = parse_json(text);
    const bool duplicate = !document.faults.empty() && document.faults.front().code == "duplicate-key";
    if (duplicate) continue;
    const bool sound_here = document.root.has_value() && document.faults.empty();
    EXPECT_EQ(sound_here, ordered_json::accept(text)) << text;
    if (sound_here) {
      EXPECT_EQ(*document.root, ordered_json::parse(text)) << text;
    }
  }
}

TEST(Json, DepthUpToTheLimitIsRead) {
  const JsonLimits limits;
  const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  EXPECT_TRUE(parse_json(nested(limits.depth)).root);
  EXPECT_FALSE(parse_json(nested(limits.depth + 1)).root);
}

TEST(Json, ValuesUpToTheLimitAreRead) {
  JsonLimits limits;
  limits.values = 4;
  EXPECT_TRUE(parse_json("[1,2,3]", limits).root);
  EXPECT_FALSE(parse_json("[1,2,3,4]", limits).root);
}

TEST(Json, NamesOfMembersAreLimited) {
  JsonLimits limits;
  limits.key_bytes = 3;
  EXPECT_TRUE(parse_json("{\"abc\": 1}", limits).root);
  const JsonDocument refused = parse_json("{\"abcd\": 1}", limits);
  EXPECT_FALSE(refused.root);
  EXPECT_EQ(refused.faults.front().code, "key-too-long");
}

TEST(Json, KeepsTheFirstOfMembersWithTheSameKey) {
  const JsonDocument document = parse_json(R"({"a": 1, "b": 2, "a": 3, "c": 4, "b": 5})");
  EXPECT_EQ(document.root->dump(), R"({"a":1,"b":2,"c":4})");
  EXPECT_EQ(document.faults.size(), 2U);
}

}  // namespace
}  // namespace kakehashi
