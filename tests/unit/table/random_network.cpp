#include "random_network.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace kakehashi::test {
namespace {

using nlohmann::ordered_json;

class Maker {
 public:
  explicit Maker(std::uint32_t seed) : engine_(seed) {}

  ordered_json network() {
    ordered_json root{{"format", "kakehashi-network"}, {"version", 1}};
    for (const char* language : {"ja", "en", "ru", "zh-Hans", "und"}) {
      if (chance(3)) languages_.emplace_back(language);
    }
    if (languages_.empty()) languages_.emplace_back("fr");
    root["languages"] = languages_;
    if (chance(2)) root["title"] = text();
    if (chance(3)) root["subtitle"] = text();
    if (chance(3)) dated(root, "as_of");
    for (const char* country : {"JP", "RU", "FI"}) root["countries"][country]["name"] = text();
    for (std::size_t i = 0; i < 4; ++i) root["fields"][id("f", i)]["name"] = text();
    for (std::size_t i = 0; i < 3; ++i) root["groups"][id("g", i)] = {{"name", text()}};
    for (std::size_t i = 0; i < 3; ++i) root["sources"][id("s", i)] = source();
    for (std::size_t i = 0; i < 8; ++i) root["places"][id("p", i)] = place();
    for (const char* code : codes_) root["regions"][code] = region(code);
    for (std::size_t i = 0; i < 6; ++i) root["partnerships"][id("l", i)] = partnership(i);
    if (chance(3)) root["themes"]["t0"]["name"] = text();
    return root;
  }

 private:
  std::size_t upto(std::size_t count) { return std::uniform_int_distribution<std::size_t>{0, count - 1}(engine_); }
  bool chance(std::size_t of) { return upto(of) == 0; }
  static std::string id(const char* kind, std::size_t number) { return kind + std::to_string(number); }

  template <typename List>
  auto any(const List& list) {
    return list[upto(list.size())];
  }

  std::string words() {
    static const std::array<const char*, 40> pieces{
        "Sapporo",    "sapporo",    "札幌市",      "Сочи",       "JP-04",
        "宮城",       "Miyagi",     "=1+1",        "+81",        "-5",
        "@home",      "a, b",       "a; b",        "経済・貿易", "science/art",
        "\"quoted\"", "say \"no\"", "line\nbreak", "'tick",      "'=x",
        "–",          "“x”; “y”",   "tab",         "x (p1)",     "https://example.org/a;b",
        "ｗｉｄｅ",   "WIDE",       "wide",        "1990",       "yes",
        "link",       "、",         "，",          "Ёлка",       "ёлка",
        "e\u0301te",  "été",        "2016/05",     "44.0",       "ended"};
    std::string all = any(pieces);
    while (chance(3)) all += std::string(" ") + any(pieces);
    return all;
  }

  ordered_json text() {
    ordered_json json = ordered_json::object();
    for (const std::string& language : languages_) {
      if (!chance(6)) json[language] = words();
    }
    if (chance(12)) json["de"] = words();  // a language that the file does not declare
    return json;
  }

  std::string moment(int year) {
    const auto two = [](std::size_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    std::string written = std::to_string(year);
    if (!chance(3)) written += "-" + two(1 + upto(12));
    if (written.size() > 4 && !chance(3)) written += "-" + two(1 + upto(28));
    return written;
  }

  void dated(ordered_json& json, const char* member, int year = 0) {
    if (year == 0) year = 1950 + static_cast<int>(upto(100));
    std::string date = moment(year);
    if (chance(5)) {
      date += "/..";
    } else if (chance(5)) {
      date += "/" + moment(year + 1);
    }
    json[member] = date;
    if (chance(8)) json["fiscal_year"] = true;
  }

  ordered_json source() {
    ordered_json json{{"title", text()}};
    if (chance(2)) json["publisher"] = text();
    if (chance(2)) json["url"] = "https://example.org/" + std::to_string(upto(3));
    if (chance(2)) dated(json, "date");
    for (const char* part : {"1", "1.1", "fig-2"}) {
      if (chance(2)) json["parts"][part]["title"] = text();
    }
    sources_.push_back(json);
    return json;
  }

  ordered_json citation() {
    const std::size_t number = upto(sources_.size());
    ordered_json json{{"id", id("s", number)}};
    const ordered_json parts = sources_[number].value("parts", ordered_json::object());
    std::vector<std::string> keys;
    for (const auto& part : parts.items()) keys.push_back(part.key());
    if (!keys.empty() && chance(2)) json["part"] = any(keys);
    if (chance(3)) json["at"] = "p. " + std::to_string(upto(90));
    return json;
  }

  void cite(ordered_json& json) {
    if (chance(3)) return;
    if (chance(2)) {
      json["source"] = citation();
      return;
    }
    json["source"] = ordered_json::array();
    for (std::size_t i = 0; i < 1 + upto(3); ++i) json["source"].push_back(citation());
  }

  ordered_json place() {
    static const std::array<const char*, 3> kinds{"city", "port", "other"};
    ordered_json json{{"name", text()}, {"kind", any(kinds)}};
    json["lon"] = static_cast<double>(upto(3'600'000)) / 1e4 - 180;
    json["lat"] = static_cast<double>(upto(1'800'000)) / 1e4 - 90;
    if (chance(6)) json["lon"] = 0.00000123;
    if (chance(2)) json["region"] = any(codes_);
    if (chance(4)) json["text"] = text();
    cite(json);
    return json;
  }

  ordered_json region(const std::string& code) {
    ordered_json json{{"name", text()}, {"country", chance(9) ? "FI" : code.substr(0, 2)}};
    if (!chance(4)) json["capital"] = id("p", upto(8));
    if (chance(4)) json["text"] = text();
    if (chance(4)) json["kind"] = text();
    return json;
  }

  ordered_json party() {
    if (chance(4)) return {{"place", id("p", upto(8))}};
    ordered_json json{{"region", any(codes_)}};
    if (chance(2)) json["at"] = id("p", upto(8));
    return json;
  }

  ordered_json some_fields() {
    ordered_json fields = ordered_json::array();
    for (std::size_t i = 0; i < 4; ++i) {
      if (chance(3)) fields.push_back(id("f", i));
    }
    return fields;
  }

  ordered_json partnership(std::size_t number) {
    static const std::array<const char*, 5> types{"sister", "friendship", "economic", "sectoral", "talks"};
    static const std::array<const char*, 7> stages{"proposed",  "talks", "active",  "dormant",
                                                   "suspended", "ended", "restored"};
    ordered_json json;
    if (chance(4)) json["name"] = text();
    for (std::size_t i = 0; i < (chance(4) ? 3U : 2U); ++i) json["between"].push_back(party());
    // Two links of one pair and type: only their ids tell them apart.
    if (number > 0 && chance(3)) json["between"] = last_["between"];
    json["type"] = any(types);
    if (chance(2)) json["group"] = id("g", upto(3));
    if (chance(2)) json["summary"] = text();
    if (chance(2)) json["fields"] = some_fields();
    int year = 1950 + static_cast<int>(upto(30));
    for (std::size_t i = upto(5); i > 0; --i) {
      ordered_json stage{{"status", any(stages)}};
      if (!chance(3)) dated(stage, "from", year += 1 + static_cast<int>(upto(9)));
      if (chance(5)) stage["from"] = std::to_string(year);  // of the same year, perhaps, but less precise
      cite(stage);
      json["life"].push_back(std::move(stage));
    }
    for (std::size_t i = upto(4); i > 0; --i) {
      ordered_json agreement{{"id", "a" + std::to_string(number) + "-" + std::to_string(i)}};
      dated(agreement, "date");
      agreement["title"] = text();
      if (chance(2)) agreement["text"] = text();
      if (chance(2)) agreement["fields"] = some_fields();
      if (chance(4)) agreement["planned"] = true;
      if (chance(6)) agreement["signed_at"] = id("p", upto(8));
      cite(agreement);
      json["agreements"].push_back(std::move(agreement));
    }
    cite(json);
    last_ = json;
    return json;
  }

  std::mt19937 engine_;
  std::vector<std::string> languages_;
  std::vector<ordered_json> sources_;
  ordered_json last_;
  const std::array<const char*, 5> codes_{"JP-04", "RU-NIZ", "JP-01", "FI-18", "RU-ALT"};
};

}  // namespace

ordered_json random_network(std::uint32_t seed) { return Maker{seed}.network(); }

}  // namespace kakehashi::test
