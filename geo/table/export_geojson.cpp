#include "geo/network/network_index.hpp"
#include "geo/sphere/great_circle.hpp"
#include "geo/table/export_links.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace kakehashi {
namespace {

using nlohmann::ordered_json;

/// Coordinates to about a metre.
double rounded(double degrees) { return std::round(degrees * 1e5) / 1e5; }

ordered_json position(double longitude, double latitude) {
  return ordered_json::array({rounded(longitude), rounded(latitude)});
}

/// The great circle between two places as one or more lines, none of which crosses ±180°.
ordered_json lines_between(const Place& from, const Place& to) {
  constexpr double step_rad = 1 * radians_per_degree;
  const Vector3 a = unit_vector(from.longitude_deg, from.latitude_deg);
  const Vector3 b = unit_vector(to.longitude_deg, to.latitude_deg);
  const int steps = std::max(1, static_cast<int>(std::ceil(angle_between(a, b) / step_rad)));
  ordered_json lines = ordered_json::array({ordered_json::array()});
  double last_lon = 0;
  double last_lat = 0;
  for (int i = 0; i <= steps; ++i) {
    const Vector3 point = great_circle(a, b, static_cast<double>(i) / steps);
    const double lon = i == 0 ? from.longitude_deg : i == steps ? to.longitude_deg : longitude_deg(point);
    const double lat = i == 0 ? from.latitude_deg : i == steps ? to.latitude_deg : latitude_deg(point);
    if (i > 0 && std::abs(lon - last_lon) > 180) {
      // The short way over the antimeridian: both pieces end on it, at the same latitude.
      const double edge = last_lon > 0 ? 180 : -180;
      const double way = lon + (last_lon > 0 ? 360 : -360) - last_lon;
      const double share = way == 0 ? 0 : (edge - last_lon) / way;
      const double crossing = last_lat + share * (lat - last_lat);
      lines.back().push_back(position(edge, crossing));
      lines.push_back(ordered_json::array({position(-edge, crossing)}));
    }
    lines.back().push_back(position(lon, lat));
    last_lon = lon;
    last_lat = lat;
  }
  return lines;
}

ordered_json line_feature(const NetworkIndex& index, const Partnership& partnership, std::string_view language) {
  ordered_json lines = ordered_json::array();
  std::string title = partnership.name.in(language);
  for (const Party& party : partnership.between) {
    if (partnership.name.empty()) title += (title.empty() ? "" : " – ") + index.name(party).in(language);
    const Place* from = index.anchor(partnership.between.front());
    const Place* to = index.anchor(party);
    if (&party == &partnership.between.front() || from == nullptr || to == nullptr) continue;
    for (auto& line : lines_between(*from, *to)) lines.push_back(std::move(line));
  }
  ordered_json properties{{"id", partnership.id},
                          {"title", title},
                          {"type", to_string(partnership.type)},
                          {"status", to_string(partnership.status())}};
  if (!partnership.life.empty() && partnership.life.front().from) {
    properties["since"] = to_string(*partnership.life.front().from);
  }
  if (!partnership.summary.empty()) properties["summary"] = partnership.summary.in(language);
  ordered_json fields = ordered_json::array();
  for (const std::string& id : partnership.fields) {
    const Field* field = index.field(id);
    fields.push_back(field == nullptr ? id : field->name.in(language));
  }
  properties["fields"] = std::move(fields);
  if (const Group* group = index.group(partnership.group)) {
    properties["group"] = group->name.in(language);
    if (!group->color.empty()) properties["stroke"] = group->color;
  }
  ordered_json geometry = lines.empty() ? ordered_json(nullptr)
                                        : ordered_json{{"type", "MultiLineString"}, {"coordinates", std::move(lines)}};
  return {{"type", "Feature"},
          {"id", partnership.id},
          {"geometry", std::move(geometry)},
          {"properties", std::move(properties)}};
}

ordered_json point_feature(const Place& place, std::string_view language) {
  ordered_json properties{{"id", place.id}, {"name", place.name.in(language)}, {"kind", place.kind}};
  if (!place.region.empty()) properties["region"] = place.region;
  return {{"type", "Feature"},
          {"id", place.id},
          {"geometry", {{"type", "Point"}, {"coordinates", position(place.longitude_deg, place.latitude_deg)}}},
          {"properties", std::move(properties)}};
}

}  // namespace

ordered_json export_geojson(const Network& network, std::string_view language) {
  const NetworkIndex index{network};
  ordered_json features = ordered_json::array();
  for (const Partnership& partnership : network.partnerships) {
    features.push_back(line_feature(index, partnership, language));
  }
  for (const Place& place : network.places) features.push_back(point_feature(place, language));
  return {{"type", "FeatureCollection"}, {"features", std::move(features)}};
}

}  // namespace kakehashi
