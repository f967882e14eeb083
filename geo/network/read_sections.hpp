/// The entries of the sections of a network file. Findings go to the reading.
#pragma once

#include "geo/network/members.hpp"
#include "geo/network/network.hpp"
#include "geo/sphere/lon_lat.hpp"

namespace kakehashi {

// read_places.cpp: where things are and who is there.
[[nodiscard]] Country read_country(const Node& node, Reading& reading);
[[nodiscard]] Place read_place(const Node& node, Reading& reading);
[[nodiscard]] Region read_region(const Node& node, Reading& reading);
[[nodiscard]] Organisation read_organisation(const Node& node, Reading& reading);

// read_partnerships.cpp: who is tied to whom.
[[nodiscard]] Group read_group(const Node& node, Reading& reading);
[[nodiscard]] Partnership read_partnership(const Node& node, Reading& reading);

// read_matters.cpp: what it is about, what is counted and what is told.
[[nodiscard]] Field read_field(const Node& node, Reading& reading);
[[nodiscard]] Theme read_theme(const Node& node, Reading& reading);
[[nodiscard]] Source read_source(const Node& node, Reading& reading);
[[nodiscard]] Scene read_scene(const Node& node, Reading& reading);

// read_indicators.cpp: tables and series.
[[nodiscard]] Indicator read_indicator(const Node& node, Reading& reading);

/// A longitude and a latitude in degrees from the members "lon" and "lat"; zeros where they are no place on Earth.
[[nodiscard]] LonLat read_lon_lat(Members& members);

}  // namespace kakehashi
