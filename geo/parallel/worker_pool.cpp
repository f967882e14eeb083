#include "geo/parallel/worker_pool.hpp"

#include <algorithm>
#include <system_error>

namespace kakehashi {

WorkerPool::WorkerPool(unsigned threads) {
  if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
  threads_.reserve(threads - 1);
  try {
    for (unsigned i = 1; i < threads; ++i) threads_.emplace_back([this] { wait_for_work(); });
  } catch (const std::system_error&) {  // where no more threads are to be had, those do that there are
  }
}

WorkerPool::~WorkerPool() {
  {
    const std::lock_guard lock{mutex_};
    closing_ = true;
  }
  begun_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

void WorkerPool::parallel_for(std::size_t count, const std::function<void(std::size_t)>& work) {
  if (count <= 1 || threads_.empty()) {
    for (std::size_t piece = 0; piece < count; ++piece) work(piece);
    return;
  }
  {
    const std::lock_guard lock{mutex_};
    work_ = &work;
    count_ = count;
    next_ = 0;
    busy_ = threads_.size();
    ++round_;
  }
  begun_.notify_all();
  take_pieces(work, count);
  std::unique_lock lock{mutex_};
  ended_.wait(lock, [this] { return busy_ == 0; });
  work_ = nullptr;
}

void WorkerPool::take_pieces(const std::function<void(std::size_t)>& work, std::size_t count) {
  for (std::size_t piece = next_++; piece < count; piece = next_++) work(piece);
}

void WorkerPool::wait_for_work() {
  std::size_t seen = 0;
  std::unique_lock lock{mutex_};
  while (true) {
    begun_.wait(lock, [&] { return closing_ || round_ != seen; });
    if (closing_) return;
    seen = round_;
    const auto* work = work_;
    const std::size_t count = count_;
    lock.unlock();
    take_pieces(*work, count);
    lock.lock();
    if (--busy_ == 0) ended_.notify_all();
  }
}

}  // namespace kakehashi
