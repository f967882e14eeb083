#include "geo/network/network_reader.hpp"

#include "geo/network/known_ids.hpp"
#include "geo/network/members.hpp"
#include "geo/network/network_checks.hpp"
#include "geo/network/read_items.hpp"
#include "geo/network/read_sections.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace kakehashi {
namespace {

constexpr std::string_view network_format = "kakehashi-network";
constexpr int network_version = 1;
constexpr std::size_t max_languages = 64;

/// True when the file says that it is a network of a version that this program reads.
bool check_format(Members& members) {
  const auto format = members.find("format", Need::required);
  const auto version = members.find("version", Need::required);
  if (!format || !version) return false;
  if (format->json() != network_format) {
    const bool is_text = format->json().is_string();
    const std::string found = is_text ? format->json().get<std::string>() : format->json().dump();
    report(*format, members.reading(), Severity::error, "format-unsupported",
           {excerpt(found), std::string(network_format)});
    return false;
  }
  if (version->json() != network_version) {
    report(*version, members.reading(), Severity::error, "version-unsupported",
           {excerpt(version->json().dump()), std::to_string(network_version)});
    return false;
  }
  return true;
}

/// A language tag (BCP 47) as far as its shape goes: two or three letters, then parts of two to eight letters or
/// digits.
bool is_language_tag(std::string_view text) {
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto is_any = [&](char c) { return is_small(c) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
  const std::string_view language = text.substr(0, text.find('-'));
  if (language.size() < 2 || language.size() > 3 || !std::ranges::all_of(language, is_small)) return false;
  for (text.remove_prefix(language.size()); !text.empty();) {
    text.remove_prefix(1);
    const std::string_view part = text.substr(0, text.find('-'));
    if (part.size() < 2 || part.size() > 8 || !std::ranges::all_of(part, is_any)) return false;
    text.remove_prefix(part.size());
  }
  return true;
}

std::vector<std::string> read_languages(Members& members) {
  std::vector<std::string> languages;
  const auto read = [&](const Node& node) {
    if (!node.json().is_string()) {
      report_type(node, members.reading(), "string");
    } else if (languages.size() == max_languages) {
      report(node, members.reading(), Severity::error, "languages-too-many", {std::to_string(max_languages)});
    } else {
      std::string tag = node.json().get<std::string>();
      if (!is_language_tag(tag)) {
        report(node, members.reading(), Severity::error, "language-malformed", {excerpt(tag)});
      } else if (std::ranges::find(languages, tag) != languages.end()) {
        report(node, members.reading(), Severity::error, "listed-twice", {excerpt(tag)});
      } else {
        languages.push_back(std::move(tag));
      }
    }
  };
  members.each_element("languages", read, Need::required);
  const auto list = members.find("languages");
  if (list && list->json().is_array() && list->json().empty()) {
    report(*list, members.reading(), Severity::error, "languages-none");
  }
  return languages;
}

/// A way down from the file's own folder: what somebody sends cannot point anywhere else.
bool stays_beside(std::string_view path) {
  const bool absolute = path.starts_with('/') || path.starts_with('\\') || path.find(':') != std::string_view::npos;
  return !absolute && !path.starts_with("..") && path.find("/..") == std::string_view::npos &&
         path.find("\\..") == std::string_view::npos;
}

std::optional<BoundaryReference> read_boundaries(Members& members) {
  const auto found = members.find("boundaries");
  if (!found) return std::nullopt;
  Members inner(*found, members.reading());
  BoundaryReference boundaries;
  boundaries.file = inner.filled_string("file", Need::required);
  boundaries.layer = inner.string("layer");
  boundaries.key = inner.string("key");
  if (!stays_beside(boundaries.file)) {
    report(*inner.find("file"), members.reading(), Severity::error, "path-not-relative", {excerpt(boundaries.file)});
  }
  inner.note_unknown();
  return boundaries;
}

/// Countries and regions have codes for ids, which their own readers check.
enum class Key { id, code };

template <typename Item>
void read_section(Members& members, std::string_view name, std::vector<Item>& items,
                  Item (*read)(const Node&, Reading&), Key key = Key::id) {
  members.each_entry(name, [&](const Node& node) {
    if (key == Key::id) check_own_id(node, members.reading(), node.key(), FoundAt::key);
    items.push_back(read(node, members.reading()));
  });
}

void read_sections(Members& members, Network& network) {
  read_section(members, "countries", network.countries, read_country, Key::code);
  read_section(members, "sources", network.sources, read_source);
  read_section(members, "fields", network.fields, read_field);
  read_section(members, "themes", network.themes, read_theme);
  read_section(members, "places", network.places, read_place);
  read_section(members, "regions", network.regions, read_region, Key::code);
  read_section(members, "organisations", network.organisations, read_organisation);
  read_section(members, "groups", network.groups, read_group);
  read_section(members, "partnerships", network.partnerships, read_partnership);
  read_section(members, "indicators", network.indicators, read_indicator);
  network.events = read_events(members);
  network.facts = read_facts(members);
  members.each_element("scenes",
                       [&](const Node& node) { network.scenes.push_back(read_scene(node, members.reading())); });
}

}  // namespace

Network read_root(const nlohmann::ordered_json& root, Findings& findings) {
  KnownIds known;
  Reading reading = {findings, known, {}, {}};
  const Node node(root);
  Members members(node, reading);
  Network network;
  if (!check_format(members) || !collect_ids(root, known, findings)) return network;
  members.string("$schema");
  reading.languages = read_languages(members);
  network.languages = reading.languages;
  network.title = members.text("title");
  network.subtitle = members.text("subtitle");
  network.as_of = members.date("as_of");
  network.boundaries = read_boundaries(members);
  read_sections(members, network);
  members.note_unknown();
  check_swapped_places(network, findings);
  check_anchors(network, findings);
  check_dates(network, today(), findings);
  return network;
}

}  // namespace kakehashi
