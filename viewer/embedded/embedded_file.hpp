/// The files that the program carries in itself: the default network, boundaries, languages, shaders, fonts.
#pragma once

#include <optional>
#include <string_view>

namespace kakehashi {

/// The content of an embedded file by its name ("data/japan-russia.json"); std::nullopt if there is none.
/// The bytes live as long as the program.
[[nodiscard]] std::optional<std::string_view> embedded_file(std::string_view name);

}  // namespace kakehashi
