/// A few regions and a table to test with.
#pragma once

#include "geo/boundary/boundary_set.hpp"
#include "geo/table/table.hpp"

#include <string>
#include <vector>

namespace kakehashi::test {

/// Miyagi, Tokyo, Kyoto, Hokkaido, Nizhny Novgorod Oblast, Altai Krai and the Altai Republic, with labels, no shapes.
[[nodiscard]] BoundarySet small_world();

/// A table as if read from "links.csv"; rows begin on line 2.
[[nodiscard]] Table table_of(std::vector<std::string> columns, std::vector<std::vector<std::string>> rows);

}  // namespace kakehashi::test
