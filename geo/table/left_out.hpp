/// What a table of links does not hold of a network.
#pragma once

#include "geo/diagnostic/diagnostic.hpp"
#include "geo/network/network.hpp"

#include <vector>

namespace kakehashi {

/// A note that counts, kind by kind, what export_links() leaves in the network file; nothing when the table holds all.
[[nodiscard]] std::vector<Diagnostic> left_out_of_table(const Network& network);

}  // namespace kakehashi
