#include "geo/parallel/start_work.hpp"

#include "geo/parallel/worker_pool.hpp"

#include <gtest/gtest.h>

#include <pthread.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <functional>
#include <memory>
#include <new>
#include <thread>

namespace kakehashi {
namespace {

TEST(StartWork, RunsInAnotherThread) {
  const auto here = std::this_thread::get_id();
  EXPECT_NE(start_work([] { return std::this_thread::get_id(); }).get(), here);
  auto only_movable = std::make_unique<int>(3);
  EXPECT_EQ(start_work([value = std::move(only_movable)] { return *value; }).get(), 3);
  EXPECT_THROW(start_work([]() -> int { throw std::bad_alloc{}; }).get(), std::bad_alloc);
}

/// In a process that has no address space left for the stack of another thread; gives its exit code.
int without_threads(const std::function<int()>& act) {
  const pid_t child = ::fork();
  if (child == 0) {
    // Larger than the stacks of threads that have ended, which would be used again.
    constexpr std::size_t stack_bytes = std::size_t{256} << 20U;
    pthread_attr_t large;
    ::pthread_attr_init(&large);
    ::pthread_attr_setstacksize(&large, stack_bytes);
    ::pthread_setattr_default_np(&large);
    rlimit none{};
    ::getrlimit(RLIMIT_AS, &none);
    none.rlim_cur = 1;
    ::setrlimit(RLIMIT_AS, &none);
    ::_exit(act());
  }
  int status = 0;
  EXPECT_EQ(::waitpid(child, &status, 0), child);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

TEST(StartWork, IsDoneHereWhereThereAreNoMoreThreads) {
#if defined(KAKEHASHI_SANITIZED)
  GTEST_SKIP() << "sanitizers need address space";
#endif
  EXPECT_EQ(without_threads([] {
              const auto here = std::this_thread::get_id();
              return start_work([] { return std::this_thread::get_id(); }).get() == here ? 7 : 8;
            }),
            7);
  EXPECT_EQ(without_threads([] {
              WorkerPool pool{8};
              std::atomic<int> sum = 0;
              pool.parallel_for(10, [&](std::size_t piece) { sum += static_cast<int>(piece); });
              return sum.load();
            }),
            45);
}

}  // namespace
}  // namespace kakehashi
