/// Text of files as it is printed: it can move no cursor, set no colour and turn no line round.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

/// The lines of a text; control characters in them are written as \u001b, tabs as spaces.
[[nodiscard]] std::vector<std::string> plain_lines(std::string_view text);

/// JSON that means the same, with control characters in its strings escaped as JSON escapes them.
[[nodiscard]] std::string plain_json(std::string_view json);

}  // namespace kakehashi
