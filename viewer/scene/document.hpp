/// What is open: a snapshot that never changes.
#pragma once

#include "geo/network/network_index.hpp"
#include "viewer/scene/links.hpp"
#include "viewer/scene/timeline.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace kakehashi {

/// A network with what is looked up in it all the time. Another network, also a changed one, is another document;
/// whoever shows one holds it.
struct Document {
  /// `file` is empty for the embedded network.
  explicit Document(Network network, std::string file = {});
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  const Network network;
  const NetworkIndex index;
  const Links links;
  const std::vector<TimelineItem> timeline;
  const std::string file;
  const std::uint64_t revision;  ///< Every document has another one: what is derived of it is told by this.
};

using SharedDocument = std::shared_ptr<const Document>;

}  // namespace kakehashi
