/// What a file has besides its content: owner, mode, access lists, extended attributes.
#pragma once

#include <sys/stat.h>

namespace kakehashi {

/// Gives the file `to` what a file with `status` has; extended attributes come from the descriptor `from`, if it is
/// one. Returns 0, or the error number when owner, group, mode or access list cannot be kept.
[[nodiscard]] int copy_attributes(const struct stat& status, int from, int to);

}  // namespace kakehashi
