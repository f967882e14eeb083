/// Opening a network, and finding the boundaries that it is shown with.
#pragma once

#include "geo/network/network_json.hpp"
#include "viewer/state/view_options.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kakehashi {

/// Reads a network file. For a file of another kind the finding says what it is and how it is used.
[[nodiscard]] NetworkResult read_network_file(const std::string& file);

/// The same, or the embedded network for an empty name.
[[nodiscard]] NetworkResult open_network(const std::string& file);

/// Whose regions a network is shown with: what the command line names, otherwise what the network names beside its own
/// file, otherwise none but the embedded ones; with the network's regions, by which they are found in the file.
[[nodiscard]] std::optional<BoundarySource> boundary_source(const ViewOptions& options, const Network& network,
                                                            const std::string& network_file);

/// The regions of a network, as they are looked for in a file of boundaries.
[[nodiscard]] std::vector<WantedRegion> wanted_regions(const Network& network);

}  // namespace kakehashi
