/// Names as they are compared.
#pragma once

#include <string>
#include <string_view>

namespace kakehashi {

/// The name with compatibility forms composed, case folded and every run of white space as one space: "Culture",
/// "ＣＵＬＴＵＲＥ" and " culture" are one. A web address stays as it is.
[[nodiscard]] std::string comparable_name(std::string_view name);

}  // namespace kakehashi
