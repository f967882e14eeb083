#include "geo/diagnostic/plain_output.hpp"
#include "viewer/output/describe.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <string_view>

namespace kakehashi {

namespace {

using Json = nlohmann::ordered_json;

/// Members of describe_json() that are lists, and the key of their heading.
struct Section {
  const char* member;
  std::string_view heading;
};
constexpr std::array<Section, 8> sections{{{"partnerships", "describe.partnerships"},
                                           {"regions", "describe.regions"},
                                           {"between", "describe.between"},
                                           {"themes", "describe.themes"},
                                           {"indicators", "describe.indicators"},
                                           {"organisations", "card.organisations"},
                                           {"facts", "card.facts"},
                                           {"places", "describe.places"}}};
constexpr std::array<Section, 6> parts{{{"life", "card.status"},
                                        {"agreements", "card.agreements"},
                                        {"events", "card.events"},
                                        {"figures", "card.figures"},
                                        {"organisations", "card.organisations"},
                                        {"facts", "card.facts"}}};

/// Writes what describe_json() gives as text: one source for both, so that they never disagree.
struct Writer {
  const Catalog& words;
  std::string text;

  void line(int depth, std::string_view content) {
    for (const std::string& part : plain_lines(content)) {
      text.append(static_cast<std::size_t>(depth) * 2, ' ');
      text += part;
      text += '\n';
    }
  }

  [[nodiscard]] static std::string joined(const Json& list, std::string_view separator) {
    std::string all;
    for (const Json& item : list) {
      if (!all.empty()) all += separator;
      all += item.get<std::string>();
    }
    return all;
  }

  // Punctuation as each language sets it.
  [[nodiscard]] bool japanese() const { return words.language() == "ja"; }
  [[nodiscard]] std::string_view comma() const { return japanese() ? "、" : ", "; }
  [[nodiscard]] std::string_view colon() const { return japanese() ? "：" : ": "; }
  [[nodiscard]] std::string_view dash() const { return words.language() == "ru" ? " — " : " – "; }
  [[nodiscard]] std::string bracketed(const std::string& content) const {
    return japanese() ? "（" + content + "）" : " (" + content + ")";
  }
  /// A sentence after another.
  [[nodiscard]] std::string followed(const std::string& sentence, const std::string& next) const {
    return japanese() ? sentence + "。" + next : sentence + ". " + next;
  }

  void member(int depth, const Json& item, const char* key) {
    if (const auto found = item.find(key); found != item.end()) line(depth, found->get<std::string>());
  }

  void foot(int depth, const Json& item) {
    if (const auto found = item.find("correction"); found != item.end()) {
      line(depth, words("card.correction") + std::string{colon()} +
                      followed(words.format("card.stated", {found->at("stated")}), found->at("why")));
    }
    if (const auto found = item.find("source"); found != item.end()) {
      line(depth, words.format("card.source", {found->get<std::string>()}));
    }
  }

  /// "2010年10月 – title", "128万人 – label", or a fact's text.
  [[nodiscard]] std::string head(const Json& item) const {
    // A fact is a sentence of its own, with its date in it.
    const bool is_fact = item.contains("text") && !item.contains("title") && !item.contains("name");
    if (is_fact) return item.at("text").get<std::string>();
    std::string content;
    for (const char* key : {"date", "from", "words"}) {
      if (item.contains(key)) content = item.at(key).get<std::string>();
    }
    for (const char* key : {"title", "name", "label", "status"}) {
      if (!item.contains(key)) continue;
      if (!content.empty()) content += dash();
      content += item.at(key).get<std::string>();
      break;
    }
    if (item.contains("planned")) content += bracketed(words("card.planned"));
    return content;
  }

  void entry(int depth, const Json& item) {
    line(depth, "– " + head(item));
    if (item.contains("title") || item.contains("name")) member(depth + 1, item, "text");
    member(depth + 1, item, "place");
    if (const auto found = item.find("figures"); found != item.end()) {
      for (const Json& figure : *found) entry(depth + 1, figure);
    }
    foot(depth + 1, item);
  }

  /// All values of a table with one decimal when one of them has any.
  [[nodiscard]] static int decimals_of(const Json& rows) {
    for (const Json& row : rows) {
      for (const Json& value : row.at("values")) {
        if (value.is_number() && std::trunc(value.get<double>()) != value.get<double>()) return 1;
      }
    }
    return 0;
  }

  void rows(const Json& item) {
    const int decimals = decimals_of(item.value("rows", Json::array()));
    const auto columns = item.find("columns");
    for (const Json& row : item.value("rows", Json::array())) {
      std::string values;
      std::size_t number = 0;
      for (const Json& value : row.at("values")) {
        if (!values.empty()) values += comma();
        const bool named = columns != item.end() && number < columns->size() && columns->size() > 1;
        if (named) values += (*columns)[number].get<std::string>() + " ";
        values += value.is_null() ? words("describe.no_value") : words.number(value.get<double>(), decimals);
        ++number;
      }
      line(2, "– " + row.at("name").get<std::string>() + std::string{colon()} + values);
      member(3, row, "note");
    }
  }

  void thing(const Json& item) {
    line(1, item.at("title").get<std::string>());
    std::string facts;
    for (const char* key : {"kind", "type", "status", "capital", "distance", "period", "unit", "total"}) {
      const auto found = item.find(key);
      if (found == item.end()) continue;
      if (!facts.empty()) facts += " · ";
      facts += std::string_view{key} == "capital" ? words.format("card.capital", {found->get<std::string>()})
               : std::string_view{key} == "total"
                   ? words("describe.total") + std::string{colon()} + found->get<std::string>()
                   : found->get<std::string>();
    }
    if (!facts.empty()) line(2, facts);
    if (item.contains("fields"))
      line(2, words("card.fields") + std::string{colon()} + joined(item.at("fields"), comma()));
    member(2, item, "summary");
    member(2, item, "text");
    if (item.contains("partnerships")) {
      for (const Json& link : item.at("partnerships")) line(2, "– " + link.get<std::string>());
    }
    rows(item);
    for (const Section& part : parts) {
      const auto found = item.find(part.member);
      if (found == item.end()) continue;
      line(2, words(part.heading));
      for (const Json& child : *found) {
        if (child.is_string()) {
          line(3, "– " + child.get<std::string>());
        } else {
          entry(3, child);
        }
      }
    }
    foot(2, item);
    text += '\n';
  }
};

}  // namespace

std::string describe_text(const Document& document, std::string_view id, const Catalog& words) {
  const Json json = describe_json(document, id, words);
  Writer writer{words, {}};
  const auto title = json.at("title").get<std::string>();
  if (!title.empty()) writer.line(0, title);
  if (json.contains("as_of")) writer.line(0, words.format("as_of", {json.at("as_of").get<std::string>()}));
  const bool is_empty = std::none_of(std::begin(sections), std::end(sections),
                                     [&](const Section& section) { return json.contains(section.member); });
  if (is_empty) {
    writer.line(0, words("empty.title"));
    writer.line(0, words("empty.init"));
    return writer.text;
  }
  writer.text += '\n';
  for (const Section& section : sections) {
    const auto found = json.find(section.member);
    if (found == json.end()) continue;
    writer.line(0, words(section.heading));
    writer.text += '\n';
    for (const Json& item : *found) {
      if (item.contains("id")) {
        writer.thing(item);
      } else {
        writer.entry(1, item);
      }
    }
    writer.text += '\n';
  }
  while (writer.text.ends_with("\n\n")) writer.text.pop_back();
  return writer.text;
}

}  // namespace kakehashi
