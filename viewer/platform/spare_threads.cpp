#include "viewer/platform/spare_threads.hpp"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace kakehashi {

void require_threads_for_graphics() {
  // One for each processor, and some for queues of work.
  constexpr unsigned queues = 4;
  constexpr unsigned max_mesa_threads = 32;
  const unsigned wanted = std::min(std::thread::hardware_concurrency(), max_mesa_threads) + queues;
  std::mutex mutex;
  std::condition_variable ended;
  bool may_end = false;
  std::vector<std::jthread> threads;  // joined before what they wait for goes
  const auto let_go = [&] {
    const std::lock_guard lock{mutex};
    may_end = true;
    ended.notify_all();
  };
  try {
    for (unsigned i = 0; i < wanted; ++i) {
      threads.emplace_back([&] {
        std::unique_lock lock{mutex};
        ended.wait(lock, [&] { return may_end; });
      });
    }
  } catch (...) {
    let_go();
    throw;
  }
  let_go();
}

}  // namespace kakehashi
