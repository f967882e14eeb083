/// A network as the facts that it tells, each one line.
#pragma once

#include "geo/network/network.hpp"

#include <set>
#include <string>

namespace kakehashi::test {

/// What a table of links can hold of a network: links with their ends, stages, agreements, and the names of what they
/// mention. Ids do not matter, except those of links and of regions, nor does white space around a text.
[[nodiscard]] std::multiset<std::string> facts_of(const Network& network);

}  // namespace kakehashi::test
