/// Cells that hold a list.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

/// The parts of a list set apart by ; , / | or line breaks, their full-width forms, 、 ， or ・, each without spaces
/// around it. A part in quotation marks ("…", «…», “…”, 「…」) stays whole, and so does a name of `whole_names` that
/// holds a separator (経済・貿易); these are compared by plain_text(). Parts that differ only in case or width are one,
/// as first written.
[[nodiscard]] std::vector<std::string> list_parts(std::string_view cell,
                                                  const std::vector<std::string>& whole_names = {});

}  // namespace kakehashi
