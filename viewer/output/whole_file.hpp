/// Files that are written whole or not at all.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace kakehashi {

/// Replaces `path` by `content`: written beside it, synced, renamed. Gives back why it failed; empty when it did not.
/// After a failure the old file is as it was.
[[nodiscard]] std::string write_whole_file(const std::filesystem::path& path, std::string_view content);

}  // namespace kakehashi
