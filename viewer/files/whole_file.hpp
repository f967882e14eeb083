/// Files that are written whole or not at all, and everything else that output may go to.
#pragma once

#include "geo/diagnostic/diagnostic.hpp"
#include "viewer/files/output_target.hpp"

#include <filesystem>
#include <optional>
#include <string_view>

namespace kakehashi {

/// Whether a file may give way that was not there, or was another one, when the target was examined.
enum class Replace { what_was_examined, anything };

/// Writes an output. A regular file becomes the new content whole or stays as it was: the content is written beside it,
/// synced and renamed, and takes over mode, owner and access list; symbolic links stay. A file with several hard links,
/// or one whose owner or folder does not let it be replaced, is overwritten in place, and put back after a failure. A
/// new file gets the mode that the umask leaves of 0666. FIFOs, devices and descriptors are written into. Returns
/// std::nullopt when everything is written, otherwise why not.
[[nodiscard]] std::optional<Diagnostic> write_output(const OutputTarget& target, std::string_view content,
                                                     Replace replace);

/// Writes a file of the program's own, in place of one that may be there, as write_output() does. Never waits: a FIFO
/// is refused.
[[nodiscard]] std::optional<Diagnostic> write_whole_file(const std::filesystem::path& file, std::string_view content);

}  // namespace kakehashi
