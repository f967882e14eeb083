#include "tests/unit/network/sample_network.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <stdexcept>

namespace kakehashi::testing {
namespace {

constexpr std::string_view sample_text = R"({
  "format": "kakehashi-network",
  "version": 1,
  "title": {"ja": "見本", "en": "Sample"},
  "as_of": "2017-09",
  "languages": ["ja", "en"],
  "countries": {"JP": {"name": {"ja": "日本", "en": "Japan"}}, "RU": {"name": {"ja": "ロシア", "en": "Russia"}}},
  "sources": {
    "feature": {"title": {"ja": "特集", "en": "Feature"}, "date": "2017", "parts": {"4.1": {"title": {"ja": "宮城", "en": "Miyagi"}}}}
  },
  "fields": {"economy": {"name": {"ja": "経済", "en": "Economy"}}},
  "themes": {"plan-1": {"name": {"ja": "医療", "en": "Health"}, "number": 1}},
  "places": {
    "sendai": {"name": {"ja": "仙台", "en": "Sendai"}, "kind": "city", "lon": 140.87, "lat": 38.27, "region": "JP-04"},
    "moscow": {"name": {"ja": "モスクワ", "en": "Moscow"}, "kind": "city", "lon": 37.62, "lat": 55.75},
    "nizhny": {"name": {"ja": "ニジニ", "en": "Nizhny"}, "kind": "city", "lon": 44.01, "lat": 56.33, "region": "RU-NIZ"}
  },
  "regions": {
    "JP-04": {"name": {"ja": "宮城県", "en": "Miyagi"}, "country": "JP", "capital": "sendai"},
    "RU-NIZ": {"name": {"ja": "ニジェゴロド州", "en": "Nizhny Novgorod"}, "country": "RU", "capital": "nizhny",
      "figures": [{"value": 3270000, "unit": "people", "source": {"id": "feature"}}]}
  },
  "organisations": {"office": {"name": {"ja": "事務所", "en": "Office"}, "kind": "office", "place": "sendai"}},
  "groups": {"miyagi": {"name": {"ja": "宮城", "en": "Miyagi"}, "color": "#f5b335"}},
  "partnerships": {
    "miyagi-nizhny": {
      "between": [{"region": "JP-04"}, {"region": "RU-NIZ", "at": "moscow"}],
      "group": "miyagi",
      "type": "friendship",
      "life": [{"status": "talks", "from": "2009"}, {"status": "active", "from": "2010-05"}],
      "fields": ["economy"],
      "themes": ["plan-1"],
      "agreements": [{"id": "accord", "date": "2010-05-20", "title": {"ja": "覚書", "en": "Accord"}, "source": {"id": "feature", "part": "4.1"}}],
      "events": [{"id": "visit", "date": "2016", "fiscal_year": true, "title": {"ja": "訪問", "en": "Visit"}, "kind": "visit", "source": [{"id": "feature"}]}],
      "organisations": ["office"],
      "source": {"id": "feature"}
    }
  },
  "facts": [{"id": "trade", "text": {"ja": "貿易", "en": "Trade"}, "about": ["JP-04"], "source": {"id": "feature"}}],
  "indicators": {
    "exports": {"name": {"ja": "輸出", "en": "Exports"}, "kind": "shares", "source": {"id": "feature"},
      "rows": [{"name": {"ja": "車", "en": "Cars"}, "values": [59]}, {"name": {"ja": "他", "en": "Other"}, "values": [41]}]}
  },
  "scenes": [{"id": "start", "title": {"ja": "始め", "en": "Start"}, "focus": "miyagi-nizhny", "camera": {"lon": 90, "lat": 50, "zoom": 2}, "duration_s": 60}]
}
)";

std::string_view word(Severity severity) {
  return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "note";
}

std::size_t only_occurrence(std::string_view text, std::string_view part) {
  const std::size_t found = text.find(part);
  if (found == std::string_view::npos) throw std::invalid_argument(fmt::format("not there: {}", part));
  if (text.find(part, found + 1) != std::string_view::npos) throw std::invalid_argument(fmt::format("twice: {}", part));
  return found;
}

}  // namespace

std::string sample() { return std::string(sample_text); }

std::string sample_with(std::string_view old, std::string_view replacement) {
  std::string text = sample();
  return text.replace(only_occurrence(text, old), old.size(), replacement);
}

std::vector<std::string> findings_in(std::string_view text) {
  std::vector<std::string> lines;
  for (const Diagnostic& d : read_network(text, "sample.json").diagnostics) {
    lines.push_back(fmt::format("{} {} {}:{} {} [{}]", word(d.severity), d.code, d.line, d.column, d.pointer,
                                fmt::join(d.arguments, "|")));
  }
  return lines;
}

std::string expected(std::string_view severity_and_code, std::string_view text, std::string_view marker,
                     std::string_view pointer, std::string_view arguments) {
  std::size_t line = 1;
  std::size_t column = 1;
  for (const char c : text.substr(0, only_occurrence(text, marker))) {
    if (c == '\n') {
      ++line;
      column = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
      ++column;
    }
  }
  return fmt::format("{} {}:{} {} [{}]", severity_and_code, line, column, pointer, arguments);
}

}  // namespace kakehashi::testing
