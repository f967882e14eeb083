#include "geo/table/place_book.hpp"

#include "geo/table/comparable_name.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace kakehashi {
namespace {

using nlohmann::ordered_json;

/// Two positions of one name nearer than this are two measurements of one place.
constexpr double one_place_deg = 0.1;

double rounded(double degrees) { return std::round(degrees * 1e4) / 1e4; }

bool is_near(const LonLat& a, const LonLat& b) {
  return std::abs(std::remainder(a.longitude_deg - b.longitude_deg, 360.0)) <= one_place_deg &&
         std::abs(a.latitude_deg - b.latitude_deg) <= one_place_deg;
}

std::string lower_case(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

LinkColumn place_column(std::size_t side) { return side == 0 ? LinkColumn::from_place : LinkColumn::to_place; }

std::string name_and_region(const LinkEnd& end) { return comparable_name(end.place) + '\n' + end.region; }

}  // namespace

PlaceBook::PlaceBook(const BoundarySet& set, std::vector<std::string> languages, std::string language, RowNotes& rows)
    : set_(set), languages_(std::move(languages)), language_(std::move(language)), rows_(rows) {
  for (const Boundary& known : set_.boundaries) {
    if (known.kind == BoundaryKind::country || known.kind == BoundaryKind::region) {
      boundaries_.try_emplace((known.kind == BoundaryKind::country ? "c" : "r") + known.code, &known);
    }
  }
}

const Boundary* PlaceBook::boundary(BoundaryKind kind, const std::string& code) const {
  const auto found = boundaries_.find((kind == BoundaryKind::country ? "c" : "r") + code);
  return found == boundaries_.end() ? nullptr : found->second;
}

Text PlaceBook::names_of(const decltype(Boundary::names)& names, const std::string& otherwise) const {
  Text text;
  for (const std::string& language : languages_) {
    if (const auto found = names.find(language); found != names.end()) text.by_language.insert(*found);
  }
  if (text.empty()) text.by_language[language_] = otherwise;
  return text;
}

void PlaceBook::enter_country(const std::string& code) {
  if (countries_.contains(code)) return;
  const Boundary* known = boundary(BoundaryKind::country, code);
  countries_.at(code)["name"] =
      json_of(known == nullptr ? names_of({}, code) : names_of(known->names, known->name("en")));
}

void PlaceBook::enter_region(const LinkRow& row, std::size_t side) {
  const LinkEnd& end = row.ends.at(side);
  if (regions_.contains(end.region)) return;
  rows_.came_from("/regions/" + end.region, row.line, side == 0 ? LinkColumn::from : LinkColumn::to);
  const Boundary* known = end.boundary;
  const std::string country = known != nullptr && !known->country.empty() ? known->country : end.region.substr(0, 2);
  ordered_json& json = regions_.at(end.region);
  json["name"] = json_of(known == nullptr ? names_of({}, end.region) : names_of(known->names, known->name("en")));
  json["country"] = country;
  enter_country(country);
}

void PlaceBook::declare(const LinkRow& row, SourceBook& sources) {
  const LinkEnd& end = row.ends[0];
  if (row.kind == RowKind::country) {
    countries_.at(end.region)["name"] = json_of(row.title);
    return;
  }
  if (row.kind == RowKind::place) {
    const std::string id = enter_place(row, 0, *end.position);
    known_[comparable_name(end.place)].back().is_declared = true;
    ordered_json& json = places_.at(id);
    json["name"] = json_of(row.title);
    json["kind"] = row.type;
    if (!row.text.empty()) json["text"] = json_of(row.text);
    if (ordered_json citations = sources.cite(row.sources); !citations.is_null()) json["source"] = std::move(citations);
    return;
  }
  rows_.came_from("/regions/" + end.region, row.line, LinkColumn::from);
  ordered_json& json = regions_.at(end.region);
  json["name"] = json_of(row.title);
  const std::string country = row.ends[1].region.empty() ? end.region.substr(0, 2) : row.ends[1].region;
  json["country"] = country;
  enter_country(country);
  if (!row.text.empty()) json["text"] = json_of(row.text);
  if (!end.place.empty() && end.position) json["capital"] = find(row, 0).place;
}

void PlaceBook::learn(const LinkRow& row, std::size_t side) {
  const LinkEnd& end = row.ends.at(side);
  if (!end.place.empty() && end.position) learnt_.try_emplace(name_and_region(end), *end.position);
}

PlaceBook::Known* PlaceBook::known_place(const LinkRow& row, std::size_t side, const LonLat& position) {
  const LinkEnd& end = row.ends.at(side);
  Known* elsewhere = nullptr;
  for (Known& known : known_[comparable_name(end.place)]) {
    const bool same_region = known.region.empty() || end.region.empty() || known.region == end.region;
    if (known.is_declared && known.position == position) return &known;
    if (!same_region) continue;
    if (is_near(known.position, position)) {
      if (known.region.empty() && !end.region.empty()) {
        known.region = end.region;
        places_.at(known.id)["region"] = end.region;
      }
      if (known.position != position) {
        rows_.find(Severity::warning, row.line, place_column(side), "place-moved",
                   {end.place, std::to_string(known.line)});
      }
      return &known;
    }
    if (known.region == end.region && !known.is_declared) elsewhere = &known;
  }
  if (elsewhere != nullptr) {
    rows_.find(Severity::warning, row.line, place_column(side), "place-elsewhere",
               {end.place, std::to_string(elsewhere->line)});
  }
  return nullptr;
}

std::string PlaceBook::enter_place(const LinkRow& row, std::size_t side, const LonLat& position) {
  const LinkEnd& end = row.ends.at(side);
  const std::string otherwise = end.region.empty() ? "place" : lower_case(end.region) + "-place";
  std::string id = ids_.take(identifier_from(end.place, otherwise));
  ordered_json& json = places_.at(id);
  json["name"][language_] = end.place;
  json["kind"] = "city";
  json["lon"] = position.longitude_deg;
  json["lat"] = position.latitude_deg;
  if (!end.region.empty()) json["region"] = end.region;
  const LinkColumn lon = side == 0 ? LinkColumn::from_lon : LinkColumn::to_lon;
  const LinkColumn lat = side == 0 ? LinkColumn::from_lat : LinkColumn::to_lat;
  rows_.came_from("/places/" + id, row.line, place_column(side));
  rows_.came_from("/places/" + id + "/lon", row.line, lon);
  rows_.came_from("/places/" + id + "/lat", row.line, lat);
  known_[comparable_name(end.place)].push_back({id, end.region, position, row.line, false});
  return id;
}

std::string PlaceBook::middle_of(const std::string& region) {
  const auto [found, is_new] = middles_.try_emplace(region);
  if (!is_new) return found->second;
  const Boundary* known = boundary(BoundaryKind::region, region);
  const std::string name = known == nullptr ? region : known->name("en");
  found->second = ids_.take(identifier_from(name, lower_case(region) + "-centre"));
  const LonLat at = known == nullptr ? LonLat{} : known->label;
  ordered_json& json = places_.at(found->second);
  json["name"] = json_of(known == nullptr ? names_of({}, region) : names_of(known->names, name));
  json["kind"] = "other";
  json["lon"] = rounded(at.longitude_deg);
  json["lat"] = rounded(at.latitude_deg);
  json["region"] = region;
  rows_.came_with("/places/" + found->second, "/regions/" + region);
  return found->second;
}

FoundEnd PlaceBook::find(const LinkRow& row, std::size_t side) {
  LinkEnd end = row.ends.at(side);
  if (!end.region.empty()) enter_region(row, side);
  if (end.place.empty() && !end.position) return {end.region, {}};
  if (end.place.empty()) {  // a position alone: of the region itself
    LinkRow named = row;
    named.ends.at(side).place = end.boundary != nullptr ? end.boundary->name(language_) : end.region;
    if (const Known* known = known_place(named, side, *end.position)) return {end.region, known->id};
    std::string id = enter_place(named, side, *end.position);
    places_.at(id)["name"] = regions_.at(end.region)["name"];
    places_.at(id)["kind"] = "other";
    return {end.region, std::move(id)};
  }
  if (!end.position) {
    const auto learnt = learnt_.find(name_and_region(end));
    if (learnt == learnt_.end()) {
      rows_.find(Severity::warning, row.line, place_column(side), "place-without-position", {end.place});
    }
    end.position = learnt != learnt_.end() ? learnt->second : end.boundary != nullptr ? end.boundary->label : LonLat{};
  }
  const Known* known = known_place(row, side, *end.position);
  return {end.region, known != nullptr ? known->id : enter_place(row, side, *end.position)};
}

ordered_json PlaceBook::party(const FoundEnd& end) {
  if (end.region.empty()) return {{"place", end.place}};
  ordered_json json{{"region", end.region}};
  const std::string place = end.place.empty() ? middle_of(end.region) : end.place;
  const ordered_json& region = regions_.at(end.region);
  if (!region.contains("capital") || region["capital"] != place) json["at"] = place;
  return json;
}

}  // namespace kakehashi
