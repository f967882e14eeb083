#include "geo/parallel/job.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <future>
#include <memory>
#include <stdexcept>
#include <thread>

namespace kakehashi {
namespace {

TEST(Job, ItsResultIsThereWhenItIsTold) {
  std::promise<void> kept;
  std::promise<bool> told;
  Job<int> job;
  job = Job{[&] {
              kept.get_future().wait();  // until the job is where it is asked for
              return 7;
            },
            [&] { told.set_value(job.is_ready()); }};
  EXPECT_TRUE(job.valid());
  EXPECT_FALSE(job.is_ready());
  kept.set_value();
  EXPECT_TRUE(told.get_future().get());
  EXPECT_EQ(job.get(), 7);
  EXPECT_FALSE(job.valid());
}

TEST(Job, WhatItsWorkThrowsComesOutOfIt) {
  std::promise<void> told;
  Job job{[]() -> int { throw std::runtime_error{"no"}; }, [&] { told.set_value(); }};
  told.get_future().wait();
  EXPECT_THROW((void)job.get(), std::runtime_error);
}

TEST(Job, ItsEndWaitsForItsWork) {
  bool done = false;
  {
    const Job job{[&] {
                    std::this_thread::sleep_for(std::chrono::milliseconds{50});
                    done = true;
                    return 0;
                  },
                  [] {}};
  }
  EXPECT_TRUE(done);
}

TEST(Job, TakesWorkThatCanOnlyBeMoved) {
  Job job{[value = std::make_unique<int>(3)] { return *value; }, [] {}};
  EXPECT_EQ(job.get(), 3);
  EXPECT_FALSE(Job<int>{}.is_ready());
}

}  // namespace
}  // namespace kakehashi
