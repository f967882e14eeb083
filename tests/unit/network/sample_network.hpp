/// A small sound network to spoil, and a short way to say what is expected of the findings.
#pragma once

#include "geo/network/network_json.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kakehashi::testing {

/// A sound network of two regions and one partnership.
[[nodiscard]] std::string sample();

/// The sample with the only occurrence of `old` replaced.
[[nodiscard]] std::string sample_with(std::string_view old, std::string_view replacement);

/// The findings of a text as "severity code line:column pointer [arguments]", in their order.
[[nodiscard]] std::vector<std::string> findings_in(std::string_view text);

/// The finding, as findings_in writes it, that belongs at `marker` (its only occurrence) in `text`.
[[nodiscard]] std::string expected(std::string_view severity_and_code, std::string_view text, std::string_view marker,
                                   std::string_view pointer, std::string_view arguments = "");

}  // namespace kakehashi::testing
