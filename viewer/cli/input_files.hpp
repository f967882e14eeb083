/// The files that a command reads, so that none of them is written over.
#pragma once

#include "geo/network/network.hpp"
#include "viewer/cli/options.hpp"

#include <filesystem>
#include <vector>

namespace kakehashi {

/// The files that the command line names, with those that belong to them: a shapefile's companions, a GeoPackage's
/// logs.
[[nodiscard]] std::vector<std::filesystem::path> input_files(const Options& options);

/// The files that a network names in its turn: its boundaries with what belongs to them, its schema.
[[nodiscard]] std::vector<std::filesystem::path> files_named_by(const Network& network,
                                                                const std::filesystem::path& network_file);

}  // namespace kakehashi
