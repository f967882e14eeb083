/// What kind of content goes into an output, and the endings of names that go with it.
#pragma once

#include "geo/diagnostic/diagnostic.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kakehashi {

enum class OutputFormat { png, network, csv, xlsx, geojson };

/// A format, or why there is none.
struct FormatChoice {
  std::optional<OutputFormat> format;
  Diagnostic problem;
};

/// The format of the output `name` among those that a command can write. An ending has to be one of the format's,
/// whatever its case. A name without ending, such as "-" or a device's, gets the only format there is. `asked` is the
/// format that the user has named, empty if none: "png", "csv", "xlsx", "geojson".
[[nodiscard]] FormatChoice choose_format(const std::string& name, std::span<const OutputFormat> possible,
                                         std::string_view asked = {});

}  // namespace kakehashi
