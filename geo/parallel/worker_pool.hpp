/// Threads that share out the pieces of one piece of work.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace kakehashi {

class WorkerPool {
 public:
  /// `threads` work, the calling one among them; 0: as many as the machine has processors.
  explicit WorkerPool(unsigned threads = 0);
  ~WorkerPool();
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  /// Calls `work` with every number from 0 to `count` − 1, each once, in any order and thread; returns when all are
  /// done. `work` must not throw. Only one thread may call this at a time.
  void parallel_for(std::size_t count, const std::function<void(std::size_t)>& work);

 private:
  void wait_for_work();
  void take_pieces(const std::function<void(std::size_t)>& work, std::size_t count);

  std::mutex mutex_;
  std::condition_variable begun_;
  std::condition_variable ended_;
  const std::function<void(std::size_t)>* work_ = nullptr;
  std::size_t count_ = 0;
  std::size_t round_ = 0;
  std::size_t busy_ = 0;
  bool closing_ = false;
  std::atomic<std::size_t> next_{0};
  std::vector<std::thread> threads_;
};

}  // namespace kakehashi
