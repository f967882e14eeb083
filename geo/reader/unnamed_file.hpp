/// A file that only its descriptors know.
#pragma once

#include "geo/reader/open_descriptor.hpp"

namespace kakehashi {

/// An empty file in memory where the system has such, otherwise in the folder for temporary files; it is gone with its
/// last descriptor. None when there is no room for it. Programs that are started do not inherit it.
[[nodiscard]] OpenDescriptor unnamed_file();

}  // namespace kakehashi
