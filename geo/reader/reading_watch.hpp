/// Watching over something that is being read.
#pragma once

#include <functional>

namespace kakehashi {

/// Called some twenty times a second while something is read, with the share of it that has been done so far, from 0 to
/// 1. Reading is given up when it answers false. Empty: nobody watches.
using ReadingWatch = std::function<bool(double share)>;

}  // namespace kakehashi
