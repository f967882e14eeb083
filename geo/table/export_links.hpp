/// From a network to tables and maps of other programs.
#pragma once

#include "geo/network/network.hpp"
#include "geo/table/table.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string_view>

namespace kakehashi {

/// The partnerships as a table that import_links() reads. Each has a row for itself, one for every stage of its life,
/// every agreement and every party beyond the second; rows at the end name, in all languages, what the others mention.
/// Names of fields, groups, sources and places are in `language`, when the network has it; titles and texts have a
/// column for each language. Nothing stands in it that the network does not say.
[[nodiscard]] Table export_links(const Network& network, std::string_view language);

/// The table as it can be written in a format so that import_links() reads every text as it was: in CSV with nothing in
/// it that a spreadsheet would run.
[[nodiscard]] Table as_written(Table table, TableFormat format);

/// The partnerships as lines along great circles and the places as points, GeoJSON (RFC 7946): longitude and latitude,
/// lines cut at the antimeridian. Names and titles are in `language`.
[[nodiscard]] nlohmann::ordered_json export_geojson(const Network& network, std::string_view language);

}  // namespace kakehashi
