/// Text of Office Open XML.
#pragma once

#include <string>
#include <string_view>

namespace kakehashi {

/// `text` with its escapes _xHHHH_ (UTF-16 code units that XML cannot hold, such as _x000D_) as the characters that
/// they stand for.
[[nodiscard]] std::string without_ooxml_escapes(std::string_view text);

}  // namespace kakehashi
