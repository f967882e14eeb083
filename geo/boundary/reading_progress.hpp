/// How far reading has come.
#pragma once

#include <functional>

namespace kakehashi {

/// Told by who reads, with the share that has been done so far, from 0 to 1. Empty: nobody wants to know.
using ReadingProgress = std::function<void(double share)>;

}  // namespace kakehashi
