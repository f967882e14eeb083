/// How far work in another thread is.
#pragma once

#include "geo/reader/reading_watch.hpp"

#include <atomic>
#include <memory>
#include <utility>

namespace kakehashi {

/// Shared between the window and the thread that works.
struct JobProgress {
  std::atomic<double> share = 0;  ///< From 0 to 1.
  std::atomic<bool> cancelled = false;
};

[[nodiscard]] inline ReadingWatch watch_of(std::shared_ptr<JobProgress> progress) {
  return [progress = std::move(progress)](double share) {
    progress->share = share;
    return !progress->cancelled;
  };
}

}  // namespace kakehashi
