/// Networks by chance, to try what holds for all of them.
#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>

namespace kakehashi::test {

/// A network file that `check` finds no errors in, made of the seed: links with stages, agreements and several parties
/// between the regions of small_world(), others and cities; names with every sign that tables give a meaning to; dates
/// of every precision; and some of what no table holds.
[[nodiscard]] nlohmann::ordered_json random_network(std::uint32_t seed);

}  // namespace kakehashi::test
