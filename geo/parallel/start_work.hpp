/// Work in a thread of its own, where there is one to be had.
#pragma once

#include <future>
#include <memory>
#include <system_error>
#include <type_traits>
#include <utility>

namespace kakehashi {

/// As std::async() with a thread of its own, except that the work is done before this returns where the system allows
/// no more threads. What the work throws comes out of the future in both cases.
template <typename Work>
[[nodiscard]] auto start_work(Work work) {
  using Result = std::invoke_result_t<Work&>;
  // Shared, so that it is still there when starting a thread has failed.
  const auto kept = std::make_shared<Work>(std::move(work));
  try {
    return std::async(std::launch::async, [kept] { return (*kept)(); });
  } catch (const std::system_error&) {
    std::packaged_task<Result()> task{[kept] { return (*kept)(); }};
    std::future<Result> result = task.get_future();
    task();
    return result;
  }
}

}  // namespace kakehashi
