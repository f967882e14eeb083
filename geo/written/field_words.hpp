/// Fields of co-operation that everybody knows, by their names in three languages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

/// The id of a usual field ("culture") by its name in English, Japanese or Russian, whatever its case and width; empty
/// for all others.
[[nodiscard]] std::string_view known_field(std::string_view name);

/// The usual field's name in "en", "ja" or "ru"; empty for other languages and ids.
[[nodiscard]] std::string_view known_field_name(std::string_view id, std::string_view language);

/// False when `name` is in letters that "en", "ja" or "ru" does not use.
[[nodiscard]] bool may_be_written_in(std::string_view language, std::string_view name);

/// Names of usual fields that hold a sign by which lists are set apart: 経済・貿易.
[[nodiscard]] const std::vector<std::string>& whole_field_names();

}  // namespace kakehashi
