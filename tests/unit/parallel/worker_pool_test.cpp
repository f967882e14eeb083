#include "geo/parallel/worker_pool.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <numeric>
#include <vector>

namespace kakehashi {
namespace {

TEST(WorkerPool, DoesEveryPieceOnce) {
  WorkerPool pool{4};
  for (const std::size_t count : {0U, 1U, 2U, 3U, 1000U}) {
    std::vector<std::atomic<int>> done(count);
    pool.parallel_for(count, [&](std::size_t piece) { ++done[piece]; });
    EXPECT_TRUE(std::all_of(done.begin(), done.end(), [](const auto& times) { return times == 1; })) << count;
  }
}

TEST(WorkerPool, IsFinishedWhenItReturns) {
  WorkerPool pool{3};
  for (int round = 0; round < 2000; ++round) {
    std::vector<int> written(7, 0);
    pool.parallel_for(written.size(), [&](std::size_t piece) { written[piece] = 1; });
    ASSERT_EQ(std::accumulate(written.begin(), written.end(), 0), 7) << round;
  }
}

TEST(WorkerPool, WorksWithTheCallingThreadAlone) {
  WorkerPool pool{1};
  std::vector<std::size_t> order;
  pool.parallel_for(3, [&](std::size_t piece) { order.push_back(piece); });
  EXPECT_EQ(order, (std::vector<std::size_t>{0, 1, 2}));
}

}  // namespace
}  // namespace kakehashi
