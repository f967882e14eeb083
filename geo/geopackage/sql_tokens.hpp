/// The words of an SQL statement.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

/// The first `max_tokens` tokens of a statement as SQLite parts them: words in small letters, names without their
/// quotation marks, signs one by one; comments are left out.
[[nodiscard]] std::vector<std::string> sql_tokens(std::string_view sql, std::size_t max_tokens);

}  // namespace kakehashi
