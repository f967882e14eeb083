// What holds for every network, tried on many made up by a fixed pseudo-random sequence.
#include "geo/network/vocabulary.hpp"
#include "tests/unit/network/sample_network.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace kakehashi {
namespace {

using nlohmann::ordered_json;

class MadeUp {
 public:
  explicit MadeUp(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>{0, end - 1}(random_); }
  bool chance(double share) { return std::bernoulli_distribution{share}(random_); }
  template <typename List>
  std::string one_of(const List& list) {
    return std::string(*(std::begin(list) + static_cast<std::ptrdiff_t>(below(std::size(list)))));
  }

  ordered_json network() {
    ordered_json root{{"format", "kakehashi-network"}, {"version", 1}, {"languages", {"ja", "ru", "en"}}};
    if (chance(0.5)) root["title"] = text();
    if (chance(0.5)) root["as_of"] = date();
    root["countries"] = {{"JP", {{"name", text()}}}, {"RU", {{"name", text()}}}};
    root["sources"] = {{"s", {{"title", text()}, {"parts", {{"1", {{"title", text()}}}}}}}};
    for (std::size_t i = 0; i < 1 + below(4); ++i) root["fields"]["f" + std::to_string(i)] = {{"name", text()}};
    const std::size_t places = 2 + below(6);
    for (std::size_t i = 0; i < places; ++i) root["places"]["p" + std::to_string(i)] = place();
    for (std::size_t i = 0; i < 1 + below(8); ++i) {
      root["partnerships"]["l" + std::to_string(i)] = partnership(places, root["fields"].size(), i);
    }
    strew(root);
    return root;
  }

  std::mt19937& random() { return random_; }

 private:
  std::string phrase() {
    static constexpr const char* pieces[] = {"橋",     "Мост",       "bridge", " ",   "\n", "\"", "\\",     "/",
                                             "\u0301", "\U0001F309", "\u200f", "{0}", "%s", "\t", "\u3000", "0"};
    std::string text = "x";
    for (std::size_t i = 0; i < below(12); ++i) text += one_of(pieces);
    return text;
  }
  ordered_json text() { return {{"ja", phrase()}, {"ru", phrase()}, {"en", phrase()}}; }
  std::string date() {
    static constexpr const char* dates[] = {"1990",    "2016-09",   "2016-12-15", "2017-05-20/2017-05-26",
                                            "2014/..", "2016-02-29"};
    return one_of(dates);
  }
  ordered_json citation() { return {{"id", "s"}, {"part", "1"}}; }
  ordered_json place() {
    return {{"name", text()},
            {"kind", one_of(place_kinds())},
            {"lon", static_cast<double>(below(3600)) / 10 - 180},
            {"lat", static_cast<double>(below(1800)) / 10 - 90}};
  }
  ordered_json figure() {
    return {{"value", static_cast<double>(below(1'000'000)) / 8}, {"unit", one_of(figure_units())}, {"label", text()}};
  }
  ordered_json partnership(std::size_t places, std::size_t fields, std::size_t number) {
    ordered_json json;
    json["between"] = {{{"place", "p" + std::to_string(below(places))}},
                       {{"place", "p" + std::to_string(below(places))}}};
    json["type"] = one_of(partnership_types());
    json["life"] = ordered_json::array({{{"status", one_of(statuses())}, {"from", date()}}});
    json["fields"] = {"f" + std::to_string(below(fields))};
    json["source"] = citation();
    for (std::size_t i = 0; i < below(3); ++i) {
      json["agreements"].push_back({{"id", "a" + std::to_string(number) + "." + std::to_string(i)},
                                    {"date", date()},
                                    {"title", text()},
                                    {"source", citation()}});
    }
    for (std::size_t i = 0; i < below(3); ++i) {
      json["events"].push_back({{"id", "e" + std::to_string(number) + "." + std::to_string(i)},
                                {"date", date()},
                                {"title", text()},
                                {"kind", one_of(event_kinds())},
                                {"figures", {figure()}},
                                {"source", {citation(), citation()}}});
    }
    return json;
  }

  /// Members from the future, everywhere that an object has fixed names.
  void strew(ordered_json& root) {
    for (auto& [id, partnership] : root["partnerships"].items()) {
      if (chance(0.3)) partnership["future-" + std::to_string(below(9))] = {1, nullptr, {{"a", phrase()}}, 0.1};
      if (chance(0.3)) partnership["$comment"] = phrase();
    }
    if (chance(0.5))
      root["x-future"] = ordered_json::parse(R"({"z": -0.0, "a": [[], {}], "big": 18446744073709551615})");
  }

  std::mt19937 random_;
};

TEST(EveryNetwork, IsReadWithoutErrorAndComesBackAsItWas) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    const ordered_json json = MadeUp{seed}.network();
    const std::string canonical = json.dump(2) + "\n";
    const NetworkResult result = read_network(canonical, "made-up.json");
    ASSERT_TRUE(result.network) << seed << '\n' << to_line(result.diagnostics.front(), "en");
    EXPECT_EQ(write_network(*result.network), canonical) << seed;
    for (const Diagnostic& finding : result.diagnostics) EXPECT_NE(finding.severity, Severity::error) << seed;
    EXPECT_EQ(result.network->partnerships.size(), json["partnerships"].size()) << seed;
  }
}

TEST(EveryNetwork, MeansTheSameHoweverItIsLaidOut) {
  for (unsigned seed = 0; seed < 100; ++seed) {
    const ordered_json json = MadeUp{seed}.network();
    const std::string canonical = json.dump(2) + "\n";
    for (const std::string& text : {json.dump(), json.dump(7, '\t'), json.dump(1, ' ', true), "\r\n " + json.dump(3)}) {
      const NetworkResult result = read_network(text, "made-up.json");
      ASSERT_TRUE(result.network) << seed;
      EXPECT_EQ(write_network(*result.network), canonical) << seed;
    }
  }
}

TEST(EveryNetwork, EndsInANetworkOrAnErrorAtAPlaceInTheFileWhenSpoilt) {
  for (unsigned seed = 0; seed < 2000; ++seed) {
    MadeUp made_up{seed};
    std::string text = made_up.network().dump(2);
    for (std::size_t i = 0; i < 1 + made_up.below(4); ++i) {
      const std::size_t at = made_up.below(text.size());
      switch (made_up.below(4)) {
        case 0:
          text[at] = static_cast<char>(made_up.below(256));
          break;
        case 1:
          text.erase(at, 1 + made_up.below(20));
          break;
        case 2:
          text.insert(at, text.substr(made_up.below(text.size()), made_up.below(30)));
          break;
        default:
          text.resize(std::max<std::size_t>(1, at));
      }
    }
    const NetworkResult result = read_network(text, "spoilt.json");
    EXPECT_NE(result.network.has_value(), has_errors(result.diagnostics)) << seed;
    const auto lines = static_cast<std::size_t>(std::ranges::count(text, '\n')) + 1;
    for (const Diagnostic& finding : result.diagnostics) {
      EXPECT_LE(finding.line, lines) << seed << ' ' << to_line(finding, "en");
      EXPECT_FALSE(sentence(finding, "ja").empty());
    }
  }
}

}  // namespace
}  // namespace kakehashi
