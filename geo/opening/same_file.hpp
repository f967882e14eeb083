/// Whether two names are one file.
#pragma once

#include <string>

namespace kakehashi {

/// True for the same name, and for two names of one file that is there.
[[nodiscard]] bool is_same_file(const std::string& a, const std::string& b);

}  // namespace kakehashi
