/// Overwriting a file in place, for files that must stay the same file.
#pragma once

#include <string>
#include <string_view>

namespace kakehashi {

struct Overwriting {
  int error = 0;  ///< 0, or the error number.
  std::string
      old_lies;  ///< After a failure that could not be undone: the file, in the same folder, with the old content.
};

/// Writes `content` into the file `name` of a folder, which keeps its hard links, owner and everything else. Room is
/// made sure of first. Where the folder allows it, a copy of the old content lies beside the file meanwhile, hidden, so
/// that nothing is lost even when the machine stops. After a failure the old content is put back.
[[nodiscard]] Overwriting overwrite_in_place(int folder, const std::string& name, std::string_view content);

}  // namespace kakehashi
