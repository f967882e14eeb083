#include "geo/reader/confinement.hpp"

#include "../boundary/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <string>
#include <thread>
#include <vector>

namespace kakehashi {
namespace {

/// Does something in a confined process that may read one file; gives its exit code, or minus the signal that ended it.
int confined(const std::string& file, const ReaderBounds& bounds, const std::function<int()>& act) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(confine_process(bounds, {file}) ? act() : 99);
  int status = 0;
  EXPECT_EQ(::waitpid(child, &status, 0), child);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

ReaderBounds generous() {
  ReaderBounds bounds;
  bounds.processor_ms = 60'000;
  return bounds;
}

bool has_landlock() {
#if defined(SYS_landlock_create_ruleset)
  return ::syscall(SYS_landlock_create_ruleset, nullptr, 0, 1) > 0;
#else
  return false;
#endif
}

class Confinement : public ::testing::Test {
 protected:
  test::TemporaryFolder folder_;
  std::string file_ = folder_.write("asked.txt", "asked");
  std::string other_ = folder_.write("other.txt", "other");
};

TEST_F(Confinement, OnlyTheFilesThatAreAskedForCanBeRead) {
  EXPECT_EQ(confined(file_, generous(), [&] { return ::open(file_.c_str(), O_RDONLY) >= 0 ? 1 : 0; }), 1);
  if (!has_landlock()) GTEST_SKIP() << "this kernel has no Landlock";
  EXPECT_EQ(confined(file_, generous(), [&] { return ::open(other_.c_str(), O_RDONLY) >= 0 ? 1 : 0; }), 0);
  EXPECT_EQ(confined(file_, generous(), [] { return ::open("/etc/passwd", O_RDONLY) >= 0 ? 1 : 0; }), 0);
}

TEST_F(Confinement, NothingCanBeWritten) {
  const auto tries = [&] {
    int done = 0;
    for (const int flags : {O_WRONLY, O_RDWR, O_RDONLY | O_TRUNC, O_WRONLY | O_CREAT}) {
      done += ::open(file_.c_str(), flags, 0600) >= 0 ? 1 : 0;
    }
    done += ::open((file_ + ".new").c_str(), O_RDONLY | O_CREAT, 0600) >= 0 ? 1 : 0;
    done += ::truncate(file_.c_str(), 0) == 0 ? 1 : 0;
    done += ::unlink(file_.c_str()) == 0 ? 1 : 0;
    done += ::rename(file_.c_str(), other_.c_str()) == 0 ? 1 : 0;
    done += ::mkdir((file_ + ".folder").c_str(), 0700) == 0 ? 1 : 0;
    done += ::chmod(file_.c_str(), 0600) == 0 ? 1 : 0;
    done += ::symlink("a", (file_ + ".link").c_str()) == 0 ? 1 : 0;
    return done;
  };
  EXPECT_EQ(confined(file_, generous(), tries), 0);
  EXPECT_EQ(folder_.files(), (std::set<std::string>{"asked.txt", "other.txt"}));
}

TEST_F(Confinement, ThereIsNoNetworkAndNoOtherProcess) {
  EXPECT_EQ(confined(file_, generous(), [] { return ::socket(AF_INET, SOCK_STREAM, 0) >= 0 ? 1 : 0; }), 0);
  EXPECT_EQ(confined(file_, generous(), [] { return ::socket(AF_UNIX, SOCK_STREAM, 0) >= 0 ? 1 : 0; }), 0);
  EXPECT_EQ(confined(file_, generous(),
                     [] {
                       const pid_t child = ::fork();
                       if (child == 0) ::_exit(0);
                       return child > 0 ? 1 : 0;
                     }),
            0);
  EXPECT_EQ(confined(file_, generous(),
                     [] {
                       ::execl("/bin/true", "true", nullptr);
                       return 7;
                     }),
            7);
  EXPECT_EQ(confined(file_, generous(), [] { return ::kill(::getppid(), 0) == 0 ? 1 : 0; }), 0);
}

TEST_F(Confinement, ThreadsAndTheOwnEndStayPossible) {
  EXPECT_EQ(confined(file_, generous(),
                     [] {
                       int done = 0;
                       std::thread{[&] { done = 1; }}.join();
                       return done;
                     }),
            1);
  EXPECT_EQ(confined(file_, generous(), []() -> int { ::abort(); }), -SIGABRT);
}

TEST_F(Confinement, TimeMemoryAndOutputAreLimited) {
#if defined(KAKEHASHI_SANITIZED)
  GTEST_SKIP() << "sanitizers need more";
#endif
  ReaderBounds bounds = generous();
  bounds.processor_ms = 100;
  EXPECT_EQ(confined(file_, bounds,
                     [] {
                       volatile bool for_ever = true;
                       while (for_ever) {
                       }
                       return 0;
                     }),
            -SIGPROF);
  bounds = generous();
  bounds.memory_bytes = std::uint64_t{64} << 20U;
  EXPECT_EQ(confined(file_, bounds, [] { return std::malloc(std::size_t{65} << 20U) != nullptr ? 1 : 0; }), 0);
  bounds = generous();
  bounds.answer_bytes = 1000;
  const std::string wanted = folder_.path("answer");
  const int output = ::open(wanted.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  (void)confined(file_, bounds, [output] {
    const std::string much(2000, 'x');
    return ::write(output, much.data(), much.size()) == 2000 ? 1 : 0;
  });
  ::close(output);
  EXPECT_LE(std::ifstream(wanted, std::ios::ate).tellg(), 1000);
}

}  // namespace
}  // namespace kakehashi
