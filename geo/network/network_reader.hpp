/// From JSON values to a network.
#pragma once

#include "geo/json/findings.hpp"
#include "geo/network/network.hpp"

#include <nlohmann/json.hpp>

namespace kakehashi {

/// Reads all of `root`, whatever is wrong with it; `findings` says what is. Leaves Network::original empty.
[[nodiscard]] Network read_root(const nlohmann::ordered_json& root, Findings& findings);

}  // namespace kakehashi
