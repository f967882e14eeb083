/// Longitudes and latitudes as people write them into tables.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

enum class DegreeAxis { longitude, latitude };

struct WrittenDegrees {
  std::optional<double> degrees;       ///< East and north are positive.
  std::string code;                    ///< Of the finding that says why there are none.
  std::vector<std::string> arguments;  ///< For the finding, after the text as it was written.
};

/// Reads decimal degrees (140.73, 140,73, +140.73, −140.73, 140.73E), degrees with minutes and seconds
/// (140°43′48″E, 140 43 48, 140:43:48, 東経140度43分48秒) and hemispheres in English, Russian and Japanese, before or
/// after the number. Refuses minutes of 60 and more, a sign beside a hemisphere, the other axis's hemisphere, and what
/// lies outside the axis.
[[nodiscard]] WrittenDegrees read_written_degrees(std::string_view written, DegreeAxis axis);

}  // namespace kakehashi
