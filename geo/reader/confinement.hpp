/// What keeps a process that reads foreign files from doing anything else.
#pragma once

#include "geo/reader/reader_bounds.hpp"

#include <filesystem>
#include <vector>

namespace kakehashi {

/// Limits this process, for good: time, memory and size of what it writes; no network, no other programs, no signals to
/// others, no changes to any file; nothing is read but `files`, what descriptors are open, and the system's libraries
/// and their data. Where the system cannot do one of these (Landlock needs Linux 5.13), the others hold. False when
/// time and memory cannot be limited. To be called before there are threads.
[[nodiscard]] bool confine_process(const ReaderBounds& bounds, const std::vector<std::filesystem::path>& files);

}  // namespace kakehashi
