/// Cells of tables as people fill them, brought to one way of writing before they are read.
#pragma once

#include <string>
#include <string_view>

namespace kakehashi {

/// `text` in small letters with compatibility forms made plain (２ → 2, ㍻ → 平成), one sort of space, hyphen, long
/// dash (–) and wave (~), without invisible characters and without spaces at its ends. Empty for text that is not
/// UTF-8.
[[nodiscard]] std::string plain_text(std::string_view text);

}  // namespace kakehashi
