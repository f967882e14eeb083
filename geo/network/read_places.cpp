#include "geo/network/read_items.hpp"
#include "geo/network/read_sections.hpp"
#include "geo/network/vocabulary.hpp"
#include "geo/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace kakehashi {
namespace {

bool is_capital_letter(char c) { return c >= 'A' && c <= 'Z'; }
bool is_country_code(std::string_view id) { return id.size() == 2 && std::ranges::all_of(id, is_capital_letter); }

/// ISO 3166-2: a country code, a hyphen and one to three letters or digits.
bool is_subdivision_code(std::string_view id) {
  if (id.size() < 4 || id.size() > 6 || !is_country_code(id.substr(0, 2)) || id[2] != '-') return false;
  return std::ranges::all_of(id.substr(3), [](char c) { return is_capital_letter(c) || is_digit(c); });
}

}  // namespace

LonLat read_lon_lat(Members& members) {
  const auto longitude = members.number("lon", Need::required);
  const auto latitude = members.number("lat", Need::required);
  if (!longitude || !latitude) return {};
  const std::string lon = fmt::format("{}", *longitude);
  const std::string lat = fmt::format("{}", *latitude);
  const bool bad_longitude = std::abs(*longitude) > 180;
  const bool bad_latitude = std::abs(*latitude) > 90;
  if (bad_latitude && std::abs(*latitude) <= 180 && std::abs(*longitude) <= 90) {
    report(*members.find("lat"), members.reading(), Severity::error, "coordinates-swapped", {lon, lat});
    return {};
  }
  if (bad_longitude) {
    report(*members.find("lon"), members.reading(), Severity::error, "longitude-out-of-range", {lon});
  }
  if (bad_latitude) report(*members.find("lat"), members.reading(), Severity::error, "latitude-out-of-range", {lat});
  return bad_longitude || bad_latitude ? LonLat() : LonLat{*longitude, *latitude};
}

Country read_country(const Node& node, Reading& reading) {
  Members members(node, reading);
  Country country;
  country.id = node.key();
  if (!is_country_code(country.id)) {
    report(node, reading, Severity::warning, "country-code-malformed", {excerpt(country.id)}, FoundAt::key);
  }
  country.name = members.text("name", Need::required);
  members.note_unknown();
  return country;
}

Place read_place(const Node& node, Reading& reading) {
  Members members(node, reading);
  Place place;
  place.id = node.key();
  place.name = members.text("name", Need::required);
  place.kind = members.word("kind", place_kinds(), Need::required);
  const LonLat position = read_lon_lat(members);
  place.longitude_deg = position.longitude_deg;
  place.latitude_deg = position.latitude_deg;
  // A place may lie in a region of which the network tells nothing else.
  place.region = members.string("region");
  const auto region = members.find("region");
  if (region && region->json().is_string() && !is_subdivision_code(place.region)) {
    check_id(*region, reading, {IdKind::region});
  }
  place.text = members.text("text");
  place.citations = read_citations(members);
  members.note_unknown();
  return place;
}

Region read_region(const Node& node, Reading& reading) {
  Members members(node, reading);
  Region region;
  region.id = node.key();
  if (!is_subdivision_code(region.id)) {
    report(node, reading, Severity::warning, "region-code-malformed", {excerpt(region.id)}, FoundAt::key);
  }
  region.name = members.text("name", Need::required);
  region.kind = members.text("kind");
  region.country = members.id("country", {IdKind::country}, Need::required);
  region.capital = members.id("capital", {IdKind::place});
  region.text = members.text("text");
  region.figures = read_figures(members, SourceAround::none);
  region.facts = read_facts(members);
  members.note_unknown();
  return region;
}

Organisation read_organisation(const Node& node, Reading& reading) {
  Members members(node, reading);
  Organisation organisation;
  organisation.id = node.key();
  organisation.name = members.text("name", Need::required);
  organisation.text = members.text("text");
  organisation.kind = members.string("kind");
  organisation.place = members.id("place", {IdKind::place});
  organisation.date = members.date("date");
  organisation.citations = read_citations(members);
  members.note_unknown();
  return organisation;
}

}  // namespace kakehashi
