/// The files that the program carries in itself, besides the boundaries (geo/reader): networks, words, shaders.
#pragma once

#include <optional>
#include <string_view>

namespace kakehashi {

/// The content of an embedded file by its name ("data/japan-russia.json"); std::nullopt if there is none.
/// The bytes live as long as the program.
[[nodiscard]] std::optional<std::string_view> embedded_file(std::string_view name);

}  // namespace kakehashi
