/// Text from files as valid UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace kakehashi {

/// `bytes` with U+FFFD in place of what is not UTF-8 (overlong forms, surrogates and values above U+10FFFF included),
/// without control characters.
[[nodiscard]] std::string clean_utf8(std::string_view bytes);

}  // namespace kakehashi
