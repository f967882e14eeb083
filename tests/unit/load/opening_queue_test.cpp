#include "viewer/load/opening_queue.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <new>
#include <thread>

namespace kakehashi {
namespace {

using namespace std::chrono_literals;

std::optional<OpeningQueue::Done> wait_for(OpeningQueue& queue) {
  for (int i = 0; i < 500; ++i) {
    if (auto done = queue.take()) return done;
    std::this_thread::sleep_for(10ms);
  }
  return std::nullopt;
}

OpeningJob job(const std::string& name) {
  OpeningJob job;
  job.name = name;
  job.read = [name](const OpenNow&) {
    OpenedFiles opened;
    opened.document = std::make_shared<const Document>(Network{}, name);
    return opened;
  };
  return job;
}

const auto nothing_open = [] { return OpenNow{}; };

TEST(OpeningQueue, ReadsOneAfterAnother) {
  std::atomic<int> woken = 0;
  OpeningQueue queue{[&] { ++woken; }};
  queue.add(job("a"));
  queue.add(job("b"));
  EXPECT_FALSE(queue.reads());
  queue.start_next(nothing_open);
  EXPECT_TRUE(queue.reads());
  EXPECT_EQ(queue.name(), "a");
  queue.start_next(nothing_open);  // has to wait
  EXPECT_EQ(queue.name(), "a");
  auto done = wait_for(queue);
  ASSERT_TRUE(done);
  EXPECT_EQ(done->opened.document->file, "a");
  EXPECT_EQ(queue.name(), "");
  queue.start_next(nothing_open);
  done = wait_for(queue);
  ASSERT_TRUE(done);
  EXPECT_EQ(done->job.name, "b");
  EXPECT_FALSE(queue.reads());
  EXPECT_EQ(woken, 2);
}

TEST(OpeningQueue, TellsHowFarItIsAndGivesUpWhatIsCancelled) {
  OpeningQueue queue{[] {}};
  std::atomic<bool> given_up = false;
  OpeningJob endless = job("endless");
  endless.read = [&](const OpenNow& now) {
    while (now.watch(0.25)) std::this_thread::sleep_for(1ms);
    given_up = true;
    OpenedFiles opened;
    opened.document = std::make_shared<const Document>(Network{}, "endless");
    opened.notice.emplace();
    return opened;
  };
  queue.add(endless);
  queue.add(job("next"));
  queue.cancel();  // nothing is being read yet
  queue.start_next(nothing_open);
  for (int i = 0; i < 500 && queue.share() == 0; ++i) std::this_thread::sleep_for(10ms);
  EXPECT_EQ(queue.share(), 0.25);
  EXPECT_FALSE(given_up);
  queue.cancel();
  auto done = wait_for(queue);
  ASSERT_TRUE(done);
  EXPECT_TRUE(given_up);
  EXPECT_FALSE(done->opened.notice);
  EXPECT_FALSE(done->opened.document);
  EXPECT_EQ(queue.share(), 0);
  queue.start_next(nothing_open);  // the next one is not
  done = wait_for(queue);
  ASSERT_TRUE(done);
  EXPECT_EQ(done->opened.document->file, "next");
}

TEST(OpeningQueue, AsksWhatIsOpenWhenAJobStarts) {
  OpeningQueue queue{[] {}};
  OpeningJob late;
  late.read = [](const OpenNow& now) {
    OpenedFiles opened;
    opened.document = std::make_shared<const Document>(Network{}, now.network_file);
    return opened;
  };
  queue.add(job("a"));
  queue.add(late);
  queue.start_next(nothing_open);
  ASSERT_TRUE(wait_for(queue));
  queue.start_next([] {
    OpenNow now;
    now.network_file = "what a left";
    return now;
  });
  const auto done = wait_for(queue);
  ASSERT_TRUE(done);
  EXPECT_EQ(done->opened.document->file, "what a left");
}

TEST(OpeningQueue, WritesWhatIsToBeWrittenBeforeTheEnd) {
  int written = 0;
  OpeningQueue queue{[] {}};
  queue.add(job("read"));
  OpeningJob save = job("save");
  save.writes = true;
  save.read = [&](const OpenNow&) {
    ++written;
    return OpenedFiles{};
  };
  queue.add(save);
  queue.start_next(nothing_open);
  queue.finish_writing();
  EXPECT_EQ(written, 1);
  ASSERT_TRUE(wait_for(queue));
  queue.start_next(nothing_open);
  EXPECT_FALSE(queue.reads());  // nothing waits any more
}

TEST(OpeningQueue, TellsOfAFullMemoryInsteadOfEnding) {
  OpeningQueue queue{[] {}};
  OpeningJob greedy;
  greedy.name = "/home/a/great.json";
  greedy.read = [](const OpenNow&) -> OpenedFiles { throw std::bad_alloc(); };
  queue.add(greedy);
  queue.start_next(nothing_open);
  const auto done = wait_for(queue);
  ASSERT_TRUE(done);
  ASSERT_TRUE(done->opened.notice);
  EXPECT_EQ(done->opened.notice->kind, Notice::Kind::failed);
  EXPECT_EQ(done->opened.notice->files, std::vector<std::string>{"/home/a/great.json"});
}

}  // namespace
}  // namespace kakehashi
