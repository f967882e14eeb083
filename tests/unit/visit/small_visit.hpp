/// A visit of a map of two linked cities and a lonely one, without cards.
#pragma once

#include "geo/network/network_json.hpp"
#include "viewer/visit/session.hpp"

#include <memory>
#include <string_view>

namespace kakehashi::testing {

inline constexpr std::string_view small_network = R"json({
  "format": "kakehashi-network", "version": 1, "title": {"en": "Cities"}, "languages": ["en"],
  "places": {"a": {"name": {"en": "Sakaiminato"}, "kind": "city", "lon": 133.23, "lat": 35.54},
             "b": {"name": {"en": "Vladivostok"}, "kind": "city", "lon": 131.9, "lat": 43.1},
             "far": {"name": {"en": "Punta Arenas"}, "kind": "city", "lon": -70.9, "lat": -53.2}},
  "partnerships": {"x": {"between": [{"place": "a"}, {"place": "b"}], "type": "friendship",
                         "life": [{"status": "active", "from": "1991"}]}}})json";

inline SharedDocument small_document() {
  return std::make_shared<const Document>(*read_network(small_network, "cities.json").network);
}

inline PictureRect whole_picture(const ViewState& /*state*/) { return {0, 0, 1280, 720}; }

}  // namespace kakehashi::testing
