/// The fixed words of the network file, in the order of docs/network-format.md.
#pragma once

#include <span>
#include <string_view>

namespace kakehashi {

[[nodiscard]] std::span<const std::string_view> partnership_types();  ///< In the order of PartnershipType.
[[nodiscard]] std::span<const std::string_view> statuses();           ///< In the order of Status.
[[nodiscard]] std::span<const std::string_view> place_kinds();
[[nodiscard]] std::span<const std::string_view> event_kinds();
[[nodiscard]] std::span<const std::string_view> indicator_kinds();
[[nodiscard]] std::span<const std::string_view> figure_units();

}  // namespace kakehashi
