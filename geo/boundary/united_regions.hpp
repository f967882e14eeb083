/// Features that share a code, as one boundary.
#pragma once

#include "geo/boundary/boundary_set.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace kakehashi {

/// A code that several features have.
struct SharedCode {
  std::string code;
  std::size_t features = 0;
};

/// Makes one boundary of all with the same code, in the place of the first and with its names; what it lacks the others
/// give. Borders between its parts are taken out, and its label stands in its largest part. Those without a code stay.
[[nodiscard]] std::vector<SharedCode> unite_regions(std::vector<Boundary>& boundaries);

}  // namespace kakehashi
