/// Work in another thread that tells when it is done.
#pragma once

#include "geo/parallel/start_work.hpp"

#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <type_traits>
#include <utility>

namespace kakehashi {

/// A result to come. Whoever is told that it is there finds it there: the call comes after it, never just before, when
/// somebody who looks at once would go back to sleep without it. The end of a job waits for its work.
template <typename Result>
class Job {
 public:
  Job() = default;
  /// Starts `work` as start_work() does; `on_ready` is called in its thread once the result is there, or what the work
  /// has thrown.
  template <typename Work>
  Job(Work work, std::function<void()> on_ready) {
    const auto task = std::make_shared<std::packaged_task<Result()>>(std::move(work));
    result_ = task->get_future();
    thread_ = start_work([task, on_ready = std::move(on_ready)] {
      (*task)();
      on_ready();
    });
  }

  /// Something was started whose result has not been taken.
  [[nodiscard]] bool valid() const { return result_.valid(); }
  [[nodiscard]] bool is_ready() const {
    return valid() && result_.wait_for(std::chrono::seconds{0}) == std::future_status::ready;
  }
  /// Waits for the result.
  void wait() const { result_.wait(); }
  /// Takes the result, or throws what the work has thrown; waits for it if need be.
  [[nodiscard]] Result get() { return result_.get(); }

 private:
  std::future<Result> result_;
  std::future<void> thread_;
};

template <typename Work>
Job(Work, std::function<void()>) -> Job<std::invoke_result_t<Work&>>;

}  // namespace kakehashi
