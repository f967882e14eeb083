/// Maps and flows, read and made ready.
#pragma once

#include "geo/boundary/boundary_file.hpp"
#include "geo/reader/reading_watch.hpp"
#include "viewer/scene/flow_map.hpp"
#include "viewer/scene/map_data.hpp"

#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kakehashi {

/// Whether a map is what load_map() would make of a file now: it has been read in the same way, and it has not changed.
[[nodiscard]] bool is_made_of(const MapData& map, const std::optional<BoundarySource>& other);

/// A map ready to be drawn, or what is wrong with its files.
struct MapLoading {
  std::shared_ptr<const MapData> map;
  std::vector<Diagnostic> diagnostics;
  std::string keep_as;  ///< Under which key it is to be kept prepared; empty: it was, or cannot be.
};

/// The embedded boundaries with the regions of `other`, when given, in the place of their own: as it was prepared
/// before, or read and prepared now, in another process.
[[nodiscard]] MapLoading load_map(const std::optional<BoundarySource>& other, const ReadingWatch& watch = {});

/// Starts keeping a map prepared for the next start, once there is time for it; nothing to be done for an empty key.
[[nodiscard]] std::future<void> keep_prepared(std::shared_ptr<const MapData> map, std::string key);

/// Flows ready to be drawn, or what is wrong with their file.
struct FlowLoading {
  std::unique_ptr<const FlowMap> flows;
  std::vector<Diagnostic> diagnostics;
};

/// The same flows on another map.
[[nodiscard]] std::unique_ptr<const FlowMap> flows_on(const FlowMap& flows, const MapData& map);

/// Reads flows and finds the regions of `map` in which they begin and end.
[[nodiscard]] FlowLoading load_flow_map(const std::string& file, const MapData& map, const ReadingWatch& watch = {});

}  // namespace kakehashi
