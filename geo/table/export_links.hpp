/// From a network to tables and maps of other programs.
#pragma once

#include "geo/network/network.hpp"
#include "geo/table/table.hpp"

#include <nlohmann/json.hpp>

#include <string_view>

namespace kakehashi {

/// The partnerships as a table that import_links() reads: a row for each agreement, one for a partnership without any.
/// A partnership of more than two gives a row for the first with each of the others. Names of fields, groups and
/// sources are in `language`; titles and texts have a column for each language of the network.
[[nodiscard]] Table export_links(const Network& network, std::string_view language);

/// The partnerships as lines along great circles and the places as points, GeoJSON (RFC 7946): longitude and latitude,
/// lines cut at the antimeridian. Names and titles are in `language`.
[[nodiscard]] nlohmann::ordered_json export_geojson(const Network& network, std::string_view language);

}  // namespace kakehashi
