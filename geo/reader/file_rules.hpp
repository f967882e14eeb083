/// Which files this process may read.
#pragma once

#include <filesystem>
#include <vector>

namespace kakehashi {

/// Lets this process read `files`, the folders of the system's libraries and their data, and nothing else, and write to
/// no file at all, by Landlock; does nothing where the kernel has none. What is open stays as it is.
void restrict_files(const std::vector<std::filesystem::path>& files);

}  // namespace kakehashi
