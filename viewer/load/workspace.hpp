/// What the window shows: a document on a map, and flows; each may be replaced while the window is open.
#pragma once

#include "geo/boundary/region_index.hpp"
#include "geo/network/network_json.hpp"
#include "viewer/gl/detail_levels.hpp"
#include "viewer/load/detail_builder.hpp"
#include "viewer/load/opened_files.hpp"
#include "viewer/scene/document.hpp"
#include "viewer/state/view_options.hpp"
#include "viewer/visit/session.hpp"

#include <cstdint>
#include <future>
#include <memory>
#include <optional>
#include <string>

namespace kakehashi {

inline constexpr std::uint64_t first_revision = 1;

struct Workspace {
  SharedDocument document;
  std::shared_ptr<const MapData> map;
  std::shared_ptr<const RegionIndex> index;        ///< Of `map`; made in the background.
  std::future<void> keeping;                       ///< The map is being kept prepared.
  std::optional<BoundarySource> boundaries;        ///< Those that `map` was made of, besides the embedded ones.
  std::optional<BoundarySource> given_boundaries;  ///< By the command line, if they can be read.
  bool boundaries_accepted = false;                ///< `boundaries` were offered and accepted.
  std::shared_ptr<const FlowMap> flows;
  /// Grows with everything that is replaced: what is derived of it is told by this, never by an address, at which
  /// something else may lie meanwhile.
  std::uint64_t revision = first_revision;
};

/// What a window begins with: a network that was read, or in the place of one with errors the embedded one.
[[nodiscard]] Workspace first_workspace(NetworkResult network, const std::string& network_file,
                                        const ViewOptions& options);

/// Goes on without boundaries that have errors. A network that names them itself cannot be shown without them: the
/// embedded one takes its place.
void go_without_boundaries(Workspace& workspace, Session& session);

/// What shows a map, besides the document.
struct MapViewers {
  Session& session;
  gl::DetailLevels& levels;
  DetailBuilder& details;
};

/// Puts another map in the place of the one that is shown.
void replace_map(Workspace& workspace, NewMap map, const MapViewers& viewers);

/// Puts what was read in the place of what is open; what was not read leaves that as it is. False when nothing changes.
bool replace(Workspace& workspace, OpenedFiles opened, const MapViewers& viewers);

/// What reading other files depends on; `language`, `tolerance_rad` and `triangles` are left to the caller.
[[nodiscard]] OpenNow open_now(const Workspace& workspace);

}  // namespace kakehashi
