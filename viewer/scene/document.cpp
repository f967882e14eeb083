#include "viewer/scene/document.hpp"

#include <atomic>
#include <utility>

namespace kakehashi {

namespace {

/// Documents are made in several threads.
std::uint64_t next_revision() {
  static std::atomic<std::uint64_t> last{0};
  return ++last;
}

}  // namespace

Document::Document(Network given, std::string given_file)
    : network(std::move(given)),
      index(network),
      links(index),
      timeline(timeline_of(index, links)),
      file(std::move(given_file)),
      revision(next_revision()) {}

}  // namespace kakehashi
