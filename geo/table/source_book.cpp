#include "geo/table/source_book.hpp"

#include "geo/table/comparable_name.hpp"

#include <set>
#include <string>

namespace kakehashi {
namespace {

using nlohmann::ordered_json;

bool is_web_address(std::string_view text) { return text.starts_with("https://") || text.starts_with("http://"); }

}  // namespace

std::string SourceBook::id_of(const WrittenSource& source) {
  std::vector<std::string>& same = known_[comparable_name(source.name)];
  if (source.url.empty() && !same.empty()) return same.front();
  const std::string url = source.url.empty() && is_web_address(source.name) ? source.name : source.url;
  for (const std::string& id : same) {
    ordered_json& json = section_.at(id);
    const bool unsaid = !json.contains("url");
    if (!url.empty() && !unsaid && json["url"] != url) continue;
    if (!url.empty() && unsaid) json["url"] = url;
    return id;
  }
  std::string id = ids_.take(identifier_from(source.name, "source"));
  ordered_json& json = section_.at(id);
  json["title"][language_] = source.name;
  if (!url.empty()) json["url"] = url;
  same.push_back(id);
  return id;
}

void SourceBook::declare(const LinkRow& row) {
  const WrittenSource& source = row.sources.front();
  ordered_json& json = section_.at(id_of(source));
  if (row.kind == RowKind::part) {
    json["parts"][source.part]["title"] = json_of(row.title);
    return;
  }
  json["title"] = json_of(row.title);
  if (source.url.empty()) json.erase("url");  // that the name looks like an address says nothing here
  if (!row.text.empty()) json["publisher"] = json_of(row.text);
  if (!row.date.empty()) json["date"] = row.date;
  if (row.fiscal_year) json["fiscal_year"] = true;
}

ordered_json SourceBook::cite(const std::vector<WrittenSource>& sources) {
  ordered_json citations = ordered_json::array();
  std::set<std::string> cited;
  for (const WrittenSource& source : sources) {
    const std::string id = id_of(source);
    ordered_json citation{{"id", id}};
    // A part that no row names is a place in the source, told in words.
    const ordered_json& known = section_.at(id);
    const bool is_part = known.contains("parts") && known["parts"].contains(source.part);
    std::string at = is_part ? std::string() : source.part;
    if (is_part) citation["part"] = source.part;
    if (!at.empty() && !source.at.empty()) at += ", ";
    at += source.at;
    if (!at.empty()) citation["at"] = at;
    if (cited.insert(citation.dump(-1, ' ', false, ordered_json::error_handler_t::replace)).second)
      citations.push_back(std::move(citation));
  }
  if (citations.empty()) return nullptr;
  return citations.size() == 1 ? ordered_json(citations.front()) : citations;
}

}  // namespace kakehashi
