#include "geo/json/json_stream.hpp"
#include "geo/opening/file_content.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

namespace kakehashi {

namespace {

/// What stands at the top of a JSON object, as far as it was read.
struct JsonTop {
  std::set<std::string, std::less<>> keys;
  std::set<std::string, std::less<>> object_keys;  ///< Those whose value is an object.
  std::string format;
  std::string schema;
  std::string type;
  std::string feature_type;  ///< Of the first of the features.
  bool another_follows = false;
};

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

JsonTop read_top(std::string_view text) {
  JsonTop top;
  std::vector<JsonFault> faults;
  JsonStream stream{text, faults};
  std::size_t depth = 0;
  std::string key;
  for (JsonEvent event = stream.next(); event != JsonEvent::broken && event != JsonEvent::end; event = stream.next()) {
    const bool begins = event == JsonEvent::begin_object || event == JsonEvent::begin_array;
    if (depth == 1 && event == JsonEvent::key) {
      key = stream.string();
      top.keys.insert(key);
    } else if (depth == 1 && event == JsonEvent::begin_object) {
      top.object_keys.insert(key);
    } else if (depth == 1 && event == JsonEvent::string) {
      if (key == "format") top.format = stream.string();
      if (key == "$schema") top.schema = stream.string();
      if (key == "type") top.type = stream.string();
    } else if (event == JsonEvent::string && top.feature_type.empty() && stream.pointer() == "/features/0/type") {
      top.feature_type = stream.string();
    }
    if (begins) ++depth;
    if (event == JsonEvent::end_object || event == JsonEvent::end_array) --depth;
  }
  top.another_follows = !faults.empty() && faults.back().code == "syntax-after-end" &&
                        faults.back().offset < text.size() && text[faults.back().offset] == '{';
  return top;
}

bool is_network(const JsonTop& top) {
  if (top.format.starts_with("kakehashi") || top.schema.find("kakehashi") != std::string::npos) return true;
  constexpr std::array<std::string_view, 3> sections{"partnerships", "regions", "places"};
  return std::any_of(sections.begin(), sections.end(),
                     [&](std::string_view section) { return top.object_keys.contains(section); });
}

std::optional<ContentKind> kind_of_map(const JsonTop& top) {
  const bool features = top.keys.contains("features");
  if (top.type == "Topology" || (top.keys.contains("arcs") && top.keys.contains("objects"))) {
    return ContentKind{FileKind::other_map, "TopoJSON"};
  }
  if (features && top.feature_type.empty() &&
      (top.keys.contains("geometryType") || top.keys.contains("displayFieldName"))) {
    return ContentKind{FileKind::other_map, "Esri JSON"};
  }
  const bool geometry = is_one_of(top.type, {"Polygon", "MultiPolygon", "GeometryCollection", "Point", "MultiPoint",
                                             "LineString", "MultiLineString"});
  const bool feature = top.type == "Feature" && top.keys.contains("geometry");
  const bool collection = top.type == "FeatureCollection" || top.feature_type == "Feature" ||
                          (features && top.type.empty() && top.keys.size() < 5);
  if (feature || collection || geometry) {
    return top.another_follows ? ContentKind{FileKind::other_map, "GeoJSONSeq"}
                               : ContentKind{FileKind::boundaries, "GeoJSON"};
  }
  return std::nullopt;
}

}  // namespace

std::optional<ContentKind> recognise_json(std::string_view text, bool whole) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos || (text[begin] != '{' && text[begin] != '[')) return std::nullopt;
  const JsonTop top = read_top(text);
  if (is_network(top)) return ContentKind{FileKind::network, "JSON"};
  if (const auto map = kind_of_map(top)) return map;
  // A mistake near the beginning hides what follows; the name of the format may be seen all the same.
  if (text.find("\"kakehashi-network\"") != std::string_view::npos) return ContentKind{FileKind::network, "JSON"};
  // A bracket begins other text as well.
  if (text[begin] == '[' && whole && text.find_last_of(']') == std::string_view::npos) return std::nullopt;
  return ContentKind{FileKind::json, "JSON"};
}

std::optional<ContentKind> recognise_xml(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos || text[begin] != '<') return std::nullopt;
  struct Root {
    std::string_view tag;
    ContentKind kind;
  };
  constexpr std::array roots{Root{"<svg", {FileKind::picture, "SVG"}},
                             Root{"<kml", {FileKind::other_map, "KML"}},
                             Root{"<gpx", {FileKind::other_map, "GPX"}},
                             Root{"<osm", {FileKind::other_map, "OSM"}},
                             Root{"opengis.net/gml", {FileKind::other_map, "GML"}},
                             Root{"<html", {FileKind::document, "HTML"}},
                             Root{"<HTML", {FileKind::document, "HTML"}},
                             Root{"<!DOCTYPE html", {FileKind::document, "HTML"}},
                             Root{"<!doctype html", {FileKind::document, "HTML"}},
                             Root{"office:spreadsheet", {FileKind::other_table, "Excel XML"}}};
  // The earliest counts: a web page may hold drawings.
  const Root* first = nullptr;
  std::size_t first_at = std::string_view::npos;
  for (const Root& root : roots) {
    const std::size_t at = text.find(root.tag);
    if (at >= first_at) continue;
    first = &root;
    first_at = at;
  }
  return first != nullptr ? first->kind : ContentKind{FileKind::document, "XML"};
}

}  // namespace kakehashi
