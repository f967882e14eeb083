/// Questions about things and partnerships that the map and the cards ask alike.
#pragma once

#include "geo/boundary/boundary_set.hpp"
#include "geo/network/network_index.hpp"
#include "viewer/state/view_state.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace kakehashi {

/// The thing with an id, as `--select` takes it: a partnership, a region, a claimed area or a place.
[[nodiscard]] std::optional<Thing> find_thing(const NetworkIndex& index, const BoundarySet& boundaries,
                                              std::string_view id);

/// The boundary of a kind with a code; nullptr when there is none.
[[nodiscard]] const Boundary* find_boundary(const BoundarySet& boundaries, BoundaryKind kind, std::string_view code);
/// That of a region or a claimed area.
[[nodiscard]] const Boundary* find_boundary(const BoundarySet& boundaries, const Thing& thing);

/// Ids that find_thing() would find, for suggestions.
[[nodiscard]] std::vector<std::string_view> thing_ids(const Network& network, const BoundarySet& boundaries);

/// True when no agreement stands behind the link yet, or no longer: it is drawn dashed.
[[nodiscard]] bool is_unsigned(const Partnership& partnership);

/// True when the filters of the state let a partnership through.
[[nodiscard]] bool passes_filters(const Partnership& partnership, const ViewState& state);

}  // namespace kakehashi
