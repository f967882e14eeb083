/// Dates as people write them into tables.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kakehashi {

/// The date as the network file writes it, from "2016-12-15", "2016/12/15", "15.12.2016", "2016年12月15日", "2016.12",
/// "12.2016", "2016" or a range of the network file's own. Nothing when it is no date.
[[nodiscard]] std::optional<std::string> canonical_date(std::string_view written);

}  // namespace kakehashi
