/// A JSON text as values, built within limits.
#pragma once

#include "geo/json/json_stream.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace kakehashi {

/// The values of a text, or none where it cannot be read to its end; and every mistake in the text itself.
struct JsonDocument {
  std::optional<nlohmann::ordered_json> root;
  std::vector<JsonFault> faults;
};

/// Reads UTF-8 text. Of members with the same key the first is kept. Never deeper than the limit, so that the result
/// may be copied, written and destroyed by recursion.
[[nodiscard]] JsonDocument parse_json(std::string_view text, const JsonLimits& limits = {});

}  // namespace kakehashi
