/// The state that a view begins with.
#pragma once

#include "geo/boundary/boundary_set.hpp"
#include "viewer/scene/document.hpp"
#include "viewer/state/settings.hpp"
#include "viewer/state/view_options.hpp"

#include <string>
#include <vector>

namespace kakehashi {

/// The language that the options, the settings or the locale ask for.
[[nodiscard]] std::string language_for(const ViewOptions& options, const Settings& settings);

/// The state a view begins with. The camera is set where the options say so, otherwise left to be framed.
[[nodiscard]] ViewState first_state(const ViewOptions& options, const Settings& settings);

/// Sets the things that --select and --hover name; the findings tell of those that do not exist, with the nearest that
/// do.
[[nodiscard]] std::vector<Diagnostic> set_things(ViewState& state, const ViewOptions& options, const Document& document,
                                                 const BoundarySet& boundaries);

}  // namespace kakehashi
