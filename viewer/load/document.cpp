#include "viewer/load/document.hpp"

#include "viewer/load/open_network.hpp"

#include <utility>

namespace kakehashi {

namespace {

std::unique_ptr<Network> embedded_network() { return std::make_unique<Network>(std::move(*open_network({}).network)); }

}  // namespace

Document first_document(NetworkResult network, const std::string& network_file, const ViewOptions& options) {
  Document document;
  if (network.network) document.network_file = network_file;
  document.network = network.network ? std::make_unique<Network>(std::move(*network.network)) : embedded_network();
  document.given_boundaries = options.boundaries;
  document.boundaries = boundary_source(options, *document.network, document.network_file);
  return document;
}

void go_without_boundaries(Document& document, Session& session) {
  if (!document.given_boundaries) {
    const std::unique_ptr<Network> before = std::exchange(document.network, embedded_network());
    document.network_file.clear();
    ++document.revision;
    session.set_network(*document.network);
  }
  document.boundaries.reset();
  document.given_boundaries.reset();
}

void replace_map(Document& document, NewMap map, const MapViewers& viewers) {
  viewers.levels.clear();
  viewers.levels.add(detail_level(std::move(map.level)));
  document.map = std::move(map.map);
  document.index.reset();
  if (map.flows) document.flows = std::move(map.flows);
  document.boundaries_accepted = document.boundaries_accepted && map.boundaries && document.boundaries &&
                                 map.boundaries->file == document.boundaries->file;
  document.boundaries = std::move(map.boundaries);
  ++document.revision;
  document.keeping = keep_prepared(document.map, std::move(map.keep_as));
  viewers.session.set_map(document.map);
  viewers.details.start(document.map);
}

bool replace(Document& document, OpenedFiles opened, const MapViewers& viewers) {
  if (!opened.map && !opened.flows && !opened.network) return false;
  if (opened.map) replace_map(document, std::move(*opened.map), viewers);
  if (opened.flows) document.flows = std::move(opened.flows);
  if (opened.network) {
    const bool same = opened.network_file == document.network_file;
    // The session lets go of the one before while that is still there.
    const std::unique_ptr<Network> before = std::exchange(document.network, std::move(opened.network));
    document.network_file = std::move(opened.network_file);
    if (same) {
      viewers.session.renew_network(*document.network);
    } else {
      viewers.session.set_network(*document.network);
    }
  }
  ++document.revision;
  viewers.session.dispatch(Hover{});
  return true;
}

OpenNow open_now(const Document& document) {
  OpenNow now;
  now.map = document.map;
  now.boundaries = document.boundaries;
  now.given_boundaries = document.given_boundaries;
  now.boundaries_accepted = document.boundaries_accepted;
  now.network_file = document.network_file;
  now.regions = wanted_regions(*document.network);
  now.flows = document.flows;
  return now;
}

}  // namespace kakehashi
