/// Who is linked with whom: questions about things and partnerships that the map and the cards ask alike.
#pragma once

#include "geo/boundary/boundary_set.hpp"
#include "geo/network/network.hpp"
#include "viewer/scene/palette.hpp"
#include "viewer/state/view_state.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace kakehashi {

/// The thing with an id, as `--select` takes it: a partnership, a region, a claimed area or a place.
[[nodiscard]] std::optional<Thing> find_thing(const Network& network, const BoundarySet& boundaries,
                                              std::string_view id);

/// Ids that find_thing() would find, for suggestions.
[[nodiscard]] std::vector<std::string_view> thing_ids(const Network& network, const BoundarySet& boundaries);

/// The region on one side of a partnership: the party's own, or the one that its place lies in; empty if unknown.
[[nodiscard]] std::string_view region_of(const Network& network, const Party& party);

/// True when `thing` is the partnership or one of its ends.
[[nodiscard]] bool concerns(const Network& network, const Partnership& partnership, const Thing& thing);

/// True when no agreement stands behind the link yet, or no longer: it is drawn dashed.
[[nodiscard]] bool is_unsigned(const Partnership& partnership);

/// True when the filters of the state let a partnership through.
[[nodiscard]] bool passes_filters(const Partnership& partnership, const ViewState& state);

/// The colour of a partnership: its group's, or one of the palette's.
[[nodiscard]] Rgba color_of(const Network& network, const Partnership& partnership);

}  // namespace kakehashi
