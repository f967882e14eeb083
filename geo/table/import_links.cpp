#include "geo/table/import_links.hpp"

#include "geo/network/date.hpp"
#include "geo/table/identifier.hpp"
#include "geo/table/link_row.hpp"
#include "geo/written/field_words.hpp"
#include "geo/written/plain_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

namespace kakehashi {
namespace {

using nlohmann::ordered_json;

double rounded(double degrees) { return std::round(degrees * 1e4) / 1e4; }

std::string lower_case(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

ordered_json text_of(const Text& text) {
  ordered_json json = ordered_json::object();
  for (const auto& [language, value] : text.by_language) json[language] = value;
  return json;
}

/// Builds the sections of a network file row by row.
class NetworkBuilder {
 public:
  NetworkBuilder(const BoundarySet& set, std::vector<std::string> languages)
      : set_(set), languages_(std::move(languages)) {}

  void add(const LinkRow& row) {
    const std::array<ordered_json, 2> parties{party(row.ends[0]), party(row.ends[1])};
    Partnership& partnership = partnership_of(row, parties);
    if (!row.group.empty() && !partnership.json.contains("group")) partnership.json["group"] = group(row.group);
    ordered_json fields = ordered_json::array();
    for (const std::string& name : row.fields) {
      // A cell may name a field twice; a network may not.
      const std::string id = field(name);
      if (std::find(fields.begin(), fields.end(), id) == fields.end()) fields.push_back(id);
    }
    for (const auto& id : fields) {
      auto& all = partnership.fields;
      if (std::find(all.begin(), all.end(), id) == all.end()) all.push_back(id);
    }
    partnership.stages.push_back({row.date, row.status, citation(row.source)});
    if (!row.title.empty() && !row.date.empty()) {
      add_agreement(partnership, row, std::move(fields));
    } else if (const Text& text = row.text.empty() ? row.title : row.text;
               !text.empty() && !partnership.json.contains("summary")) {
      partnership.json["summary"] = text_of(text);
    }
  }

  [[nodiscard]] std::size_t partnerships() const { return partnerships_.size(); }
  [[nodiscard]] std::size_t agreements() const { return agreements_; }

  ordered_json finish(const std::string& title) {
    ordered_json root;
    root["$schema"] = "kakehashi.schema.json";
    root["format"] = "kakehashi-network";
    root["version"] = 1;
    for (const std::string& language : languages_) root["title"][language] = title;
    root["languages"] = languages_;
    const auto section = [&](const char* name, ordered_json& json) {
      if (!json.empty()) root[name] = std::move(json);
    };
    section("countries", countries_);
    section("sources", sources_);
    section("fields", fields_);
    section("places", places_);
    section("regions", regions_);
    section("groups", groups_);
    for (Partnership& partnership : partnerships_) {
      root["partnerships"][partnership.id] = finished(partnership);
    }
    return root;
  }

 private:
  struct Stage {
    std::string date;
    std::string status;
    ordered_json citation;
  };
  struct Partnership {
    std::string id;
    ordered_json json;
    ordered_json fields = ordered_json::array();
    ordered_json agreements = ordered_json::array();
    std::vector<Stage> stages;
  };

  /// The same name in every language, for what the table names once.
  [[nodiscard]] ordered_json everywhere(const std::string& name) const {
    return ordered_json{{languages_.front(), name}};
  }

  /// A name in the languages of the network; in none of them, the name there is.
  template <typename Names>
  [[nodiscard]] ordered_json names_of(const Names& names, const std::string& otherwise) const {
    ordered_json json = ordered_json::object();
    for (const std::string& language : languages_) {
      if (const auto found = names.find(language); found != names.end()) json[language] = found->second;
    }
    return json.empty() ? everywhere(otherwise) : json;
  }

  std::string country_of(const LinkEnd& end) {
    std::string code = end.boundary != nullptr ? end.boundary->country : std::string();
    if (code.empty()) code = end.region.substr(0, 2);
    if (!countries_.contains(code)) {
      const auto known = std::find_if(set_.boundaries.begin(), set_.boundaries.end(), [&](const Boundary& boundary) {
        return boundary.kind == BoundaryKind::country && boundary.code == code;
      });
      countries_[code]["name"] =
          known == set_.boundaries.end() ? everywhere(code) : names_of(known->names, known->name("en"));
    }
    return code;
  }

  /// The place of an end: by name and position, the same for all rows that give the same.
  std::string place(const LinkEnd& end) {
    const LonLat at = end.position ? *end.position : end.boundary != nullptr ? end.boundary->label : LonLat{};
    const std::string name = !end.place.empty()        ? end.place
                             : end.boundary != nullptr ? end.boundary->name("en")
                                                       : end.region;
    const auto key = std::tuple{name, at.longitude_deg, at.latitude_deg, end.region};
    if (const auto known = known_places_.find(key); known != known_places_.end()) return known->second;
    const std::string otherwise = end.region.empty() ? "place" : lower_case(end.region) + "-centre";
    std::string id = place_ids_.take(identifier_from(name, otherwise));
    ordered_json& json = places_[id];
    json["name"] =
        !end.place.empty() || end.boundary == nullptr ? everywhere(name) : names_of(end.boundary->names, name);
    json["kind"] = end.place.empty() ? "other" : "city";
    json["lon"] = rounded(at.longitude_deg);
    json["lat"] = rounded(at.latitude_deg);
    if (!end.region.empty()) json["region"] = end.region;
    known_places_.emplace(key, id);
    return id;
  }

  ordered_json party(const LinkEnd& end) {
    const std::string id = place(end);
    if (end.region.empty()) return {{"place", id}};
    if (!regions_.contains(end.region)) {
      ordered_json& json = regions_[end.region];
      json["name"] =
          end.boundary != nullptr ? names_of(end.boundary->names, end.boundary->name("en")) : everywhere(end.region);
      json["country"] = country_of(end);
      json["capital"] = id;
    }
    ordered_json json{{"region", end.region}};
    const bool named = !end.place.empty() || end.position;
    if (named && regions_[end.region]["capital"] != id) json["at"] = id;
    return json;
  }

  /// The id of something that the table knows by its name, entered into its section at the first use.
  std::string named(ordered_json& section, std::map<std::string, std::string>& known, Identifiers& ids,
                    const std::string& name, const char* otherwise, const char* member) {
    if (const auto found = known.find(name); found != known.end()) return found->second;
    std::string id = ids.take(identifier_from(name, otherwise));
    section[id][member] = everywhere(name);
    known.emplace(name, id);
    return id;
  }

  /// Names that differ in case, width or, for usual fields, in language are one field, named as it was first written.
  std::string field(const std::string& name) {
    const std::string_view usual = known_field(name);
    const std::string key = usual.empty() ? plain_text(name) : std::string(usual);
    if (const auto found = known_fields_.find(key); found != known_fields_.end()) return found->second;
    std::string id = field_ids_.take(identifier_from(name, usual.empty() ? "field" : usual));
    fields_[id]["name"] = everywhere(name);
    for (const std::string& language : languages_) {
      const std::string_view known = known_field_name(usual, language);
      const bool is_first = language == languages_.front();
      if (!known.empty() && (!is_first || !may_be_written_in(language, name))) fields_[id]["name"][language] = known;
    }
    known_fields_.emplace(key, id);
    return id;
  }
  std::string group(const std::string& name) {
    return named(groups_, known_groups_, group_ids_, name, "group", "name");
  }
  ordered_json citation(const std::string& source) {
    if (source.empty()) return nullptr;
    const std::string id = named(sources_, known_sources_, source_ids_, source, "source", "title");
    if (source.starts_with("https://") || source.starts_with("http://")) sources_[id]["url"] = source;
    return {{"id", id}};
  }

  Partnership& partnership_of(const LinkRow& row, const std::array<ordered_json, 2>& parties) {
    const auto key_of = [](const ordered_json& party) {
      return party.contains("region") ? party["region"].get<std::string>() : party["place"].get<std::string>();
    };
    std::array<std::string, 2> ends{key_of(parties[0]), key_of(parties[1])};
    const std::string id = lower_case(ends[0] + "-" + ends[1]);
    std::sort(ends.begin(), ends.end());
    const auto [found, is_new] =
        known_partnerships_.try_emplace(std::tuple{ends[0], ends[1], row.type}, partnerships_.size());
    if (is_new) {
      Partnership& added = partnerships_.emplace_back();
      added.id = partnership_ids_.take(identifier_from(id, "link"));
      added.json["between"] = ordered_json::array({parties[0], parties[1]});
      added.json["type"] = row.type;
    }
    return partnerships_[found->second];
  }

  void add_agreement(Partnership& partnership, const LinkRow& row, ordered_json fields) {
    ordered_json agreement;
    agreement["id"] = partnership.id + "-" + std::to_string(partnership.agreements.size() + 1);
    agreement["date"] = row.date;
    agreement["title"] = text_of(row.title);
    if (!row.text.empty()) agreement["text"] = text_of(row.text);
    if (!fields.empty()) agreement["fields"] = std::move(fields);
    if (!row.source.empty()) agreement["source"] = citation(row.source);
    partnership.agreements.push_back(std::move(agreement));
    ++agreements_;
  }

  /// Stages in order of date: one for each change of status.
  static ordered_json life_of(std::vector<Stage>& stages) {
    std::stable_sort(stages.begin(), stages.end(), [](const Stage& a, const Stage& b) {
      const auto first = [](const Stage& stage) { return parse_date(stage.date).value_or(Date{}).first; };
      return first(a) < first(b);
    });
    ordered_json life = ordered_json::array();
    for (const Stage& stage : stages) {
      if (!life.empty() && life.back()["status"] == stage.status) continue;
      ordered_json json{{"status", stage.status}};
      if (const auto date = parse_date(stage.date)) json["from"] = to_string(Date{date->first, {}, false, false});
      if (!stage.citation.is_null()) json["source"] = stage.citation;
      life.push_back(std::move(json));
    }
    return life;
  }

  static ordered_json finished(Partnership& partnership) {
    ordered_json json = std::move(partnership.json);
    json["life"] = life_of(partnership.stages);
    if (!partnership.fields.empty()) json["fields"] = std::move(partnership.fields);
    if (!partnership.agreements.empty()) json["agreements"] = std::move(partnership.agreements);
    return json;
  }

  const BoundarySet& set_;
  std::vector<std::string> languages_;
  ordered_json countries_, sources_, fields_, places_, regions_, groups_;
  std::map<std::string, std::string> known_fields_, known_groups_, known_sources_;
  std::map<std::tuple<std::string, double, double, std::string>, std::string> known_places_;
  std::map<std::tuple<std::string, std::string, std::string>, std::size_t> known_partnerships_;
  Identifiers field_ids_, group_ids_, source_ids_, place_ids_, partnership_ids_;
  std::vector<Partnership> partnerships_;
  std::size_t agreements_ = 0;
};

std::string title_of(const std::string& file) {
  const std::size_t slash = file.find_last_of("/\\");
  std::string name = slash == std::string::npos ? file : file.substr(slash + 1);
  return name.substr(0, name.rfind('.'));
}

}  // namespace

ImportResult import_links(const Table& table, const BoundarySet& set, const ImportOptions& options) {
  ImportResult result;
  const RegionNames regions{set, options.region_aliases};
  LinkRowReader reader{table, regions, options.language, result.diagnostics};
  if (!reader.is_usable()) return result;
  NetworkBuilder builder{set, reader.languages()};
  for (const Table::Row& row : table.rows) {
    if (const auto link = reader.read(row)) {
      builder.add(*link);
      ++result.rows;
    }
  }
  if (result.rows == 0 || (!options.partial && has_errors(result.diagnostics))) return result;
  result.partnerships = builder.partnerships();
  result.agreements = builder.agreements();
  result.network = builder.finish(title_of(table.file));
  return result;
}

}  // namespace kakehashi
