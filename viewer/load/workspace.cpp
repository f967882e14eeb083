#include "viewer/load/workspace.hpp"

#include "viewer/load/open_network.hpp"

#include <utility>

namespace kakehashi {

namespace {

SharedDocument embedded_document() { return std::make_shared<const Document>(std::move(*open_network({}).network)); }

}  // namespace

Workspace first_workspace(NetworkResult network, const std::string& network_file, const ViewOptions& options) {
  Workspace workspace;
  workspace.document = network.network ? std::make_shared<const Document>(std::move(*network.network), network_file)
                                       : embedded_document();
  workspace.given_boundaries = options.boundaries;
  workspace.boundaries = boundary_source(options, workspace.document->network, workspace.document->file);
  return workspace;
}

void go_without_boundaries(Workspace& workspace, Session& session) {
  if (!workspace.given_boundaries) {
    workspace.document = embedded_document();
    ++workspace.revision;
    session.set_document(workspace.document);
  }
  workspace.boundaries.reset();
  workspace.given_boundaries.reset();
}

void replace_map(Workspace& workspace, NewMap map, const MapViewers& viewers) {
  viewers.levels.clear();
  viewers.levels.add(detail_level(std::move(map.level)));
  workspace.map = std::move(map.map);
  workspace.index.reset();
  if (map.flows) workspace.flows = std::move(map.flows);
  workspace.boundaries_accepted = workspace.boundaries_accepted && map.boundaries && workspace.boundaries &&
                                  map.boundaries->file == workspace.boundaries->file;
  workspace.boundaries = std::move(map.boundaries);
  ++workspace.revision;
  workspace.keeping = keep_prepared(workspace.map, std::move(map.keep_as));
  viewers.session.set_map(workspace.map);
  viewers.details.start(workspace.map);
}

bool replace(Workspace& workspace, OpenedFiles opened, const MapViewers& viewers) {
  if (!opened.map && !opened.flows && !opened.document) return false;
  if (opened.map) replace_map(workspace, std::move(*opened.map), viewers);
  if (opened.flows) workspace.flows = std::move(opened.flows);
  if (opened.document) {
    const bool same = opened.document->file == workspace.document->file;
    workspace.document = std::move(opened.document);
    if (same) {
      viewers.session.renew_document(workspace.document);
    } else {
      viewers.session.set_document(workspace.document);
    }
  }
  ++workspace.revision;
  viewers.session.dispatch(Hover{});
  return true;
}

OpenNow open_now(const Workspace& workspace) {
  OpenNow now;
  now.map = workspace.map;
  now.boundaries = workspace.boundaries;
  now.given_boundaries = workspace.given_boundaries;
  now.boundaries_accepted = workspace.boundaries_accepted;
  now.network_file = workspace.document->file;
  now.regions = wanted_regions(workspace.document->network);
  now.flows = workspace.flows;
  return now;
}

}  // namespace kakehashi
