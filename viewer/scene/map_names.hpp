/// In which language names stand on the map.
#pragma once

#include "geo/boundary/boundary_set.hpp"
#include "geo/network/network.hpp"
#include "viewer/state/view_state.hpp"

#include <string>
#include <string_view>

namespace kakehashi {

/// The language that most maps of a country are written in, as BCP 47; empty when unknown. `country`: ISO 3166-1
/// alpha-2.
[[nodiscard]] std::string_view home_language(std::string_view country);

/// The name of a boundary as the state wants it. Territory that several countries claim has no own language: its name
/// is always in the chosen one.
[[nodiscard]] std::string map_name(const Boundary& boundary, const ViewState& state);
[[nodiscard]] std::string map_name(const Region& region, const ViewState& state);
[[nodiscard]] std::string map_name(const Place& place, const ViewState& state);

}  // namespace kakehashi
