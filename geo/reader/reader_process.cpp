#include "geo/reader/reader_process.hpp"

#include "geo/reader/descriptor_buffer.hpp"
#include "geo/reader/reader_program.hpp"
#include "geo/reader/unnamed_file.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <optional>
#include <ostream>
#include <system_error>
#include <utility>

extern char** environ;  // NOLINT(readability-redundant-declaration): not every system's headers have it

namespace kakehashi {

namespace {

using Clock = std::chrono::steady_clock;

/// Waiting for a slow disk is no work; for ever it is not waited.
constexpr int waiting_per_work = 10;
constexpr std::chrono::milliseconds between_looks{50};

class SpawnActions {
 public:
  SpawnActions() { posix_spawn_file_actions_init(&actions_); }
  ~SpawnActions() { posix_spawn_file_actions_destroy(&actions_); }
  SpawnActions(const SpawnActions&) = delete;
  SpawnActions& operator=(const SpawnActions&) = delete;

  void put(const OpenDescriptor& from, int to) { posix_spawn_file_actions_adddup2(&actions_, from.number(), to); }
  /// What libraries print is not for the terminal: it may hold anything that stands in a file.
  void silence() { posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, "/dev/null", O_WRONLY, 0); }
  [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

/// No signals blocked or ignored, whatever the caller's thread does with them.
class SpawnAttributes {
 public:
  SpawnAttributes() {
    posix_spawnattr_init(&attributes_);
    sigset_t none;
    sigset_t ending;
    sigemptyset(&none);
    sigemptyset(&ending);
    for (const int signal : {SIGPIPE, SIGPROF, SIGXCPU}) sigaddset(&ending, signal);
    posix_spawnattr_setsigmask(&attributes_, &none);
    posix_spawnattr_setsigdefault(&attributes_, &ending);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  }
  ~SpawnAttributes() { posix_spawnattr_destroy(&attributes_); }
  SpawnAttributes(const SpawnAttributes&) = delete;
  SpawnAttributes& operator=(const SpawnAttributes&) = delete;
  [[nodiscard]] const posix_spawnattr_t* get() const { return &attributes_; }

 private:
  posix_spawnattr_t attributes_{};
};

/// A process that was started: waited for when this goes, at the latest.
class Child {
 public:
  explicit Child(pid_t id) : id_(id) {}
  ~Child() {
    if (id_ > 0) {
      stop();
      (void)wait();
    }
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  void stop() const { ::kill(id_, SIGKILL); }

  struct End {
    int status = 0;
    std::uint64_t max_memory_bytes = 0;
  };
  /// How it ended; nothing when somebody else has taken that (SIGCHLD ignored).
  std::optional<End> wait() {
    rusage used{};
    End end;
    pid_t ended = 0;
    do {
      ended = ::wait4(id_, &end.status, 0, &used);
    } while (ended < 0 && errno == EINTR);
    const bool known = ended == std::exchange(id_, 0);
    end.max_memory_bytes = static_cast<std::uint64_t>(used.ru_maxrss) * 1024;
    return known ? std::optional{end} : std::nullopt;
  }

 private:
  pid_t id_;
};

struct Pipe {
  OpenDescriptor reading;
  OpenDescriptor writing;
};

std::optional<Pipe> open_pipe() {
  std::array<int, 2> ends{};
#if defined(__linux__)
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return std::nullopt;
#else
  if (::pipe(ends.data()) != 0) return std::nullopt;
  for (const int end : ends) ::fcntl(end, F_SETFD, FD_CLOEXEC);
#endif
  return Pipe{OpenDescriptor{ends[0]}, OpenDescriptor{ends[1]}};
}

std::string system_says(int error) { return std::error_code{error, std::generic_category()}.message(); }

OpenDescriptor written(const ReaderQuestion& question) {
  OpenDescriptor file = unnamed_file();
  if (file.number() < 0) return file;
  DescriptorBuffer buffer{file.number()};
  std::ostream out{&buffer};
  write_question(question, out);
  out.flush();
  if (!out || ::lseek(file.number(), 0, SEEK_SET) != 0) file.close();
  return file;
}

/// Why waiting ended before the reader did.
enum class Stopped : std::uint8_t { no, given_up, out_of_time };

/// Waits until the reader closes its pipe, which it does when it ends.
Stopped wait_for_end(const OpenDescriptor& progress, const ReaderBounds& bounds, const ReadingWatch& watch) {
  const Clock::time_point latest =
      Clock::now() + waiting_per_work * (std::chrono::milliseconds{bounds.processor_ms} + std::chrono::seconds{1});
  double share = 0;
  for (;;) {
    pollfd waited{progress.number(), POLLIN, 0};
    const int ready = ::poll(&waited, 1, static_cast<int>(between_looks.count()));
    if (ready > 0) {
      std::array<unsigned char, 256> percents{};
      const ssize_t count = ::read(progress.number(), percents.data(), percents.size());
      if (count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN)) return Stopped::no;
      if (count > 0) share = percents[static_cast<std::size_t>(count) - 1] / 100.0;
    }
    if (watch && !watch(share < 1 ? share : 1)) return Stopped::given_up;
    if (Clock::now() > latest) return Stopped::out_of_time;
  }
}

ReaderEnd end_of(const std::optional<Child::End>& end, const ReaderBounds& bounds) {
  if (!end) return ReaderEnd::answered;  // whether it is whole will show
  const bool was_full = end->max_memory_bytes > bounds.memory_bytes / 2;
  if (WIFEXITED(end->status)) {
    // What the system's loader gives back when it finds no room or no library.
    constexpr int not_loaded = 127;
    const int code = WEXITSTATUS(end->status);
    if (code == reader_done) return ReaderEnd::answered;
    if (code == not_loaded) return ReaderEnd::not_started;
    if (code != reader_out_of_memory) return ReaderEnd::broken;
    return was_full ? ReaderEnd::out_of_memory : ReaderEnd::no_memory;
  }
  const int signal = WTERMSIG(end->status);
  if (signal == SIGPROF || signal == SIGXCPU) return ReaderEnd::out_of_time;
  // Libraries in C end the process when they get no memory.
  return was_full ? ReaderEnd::out_of_memory : ReaderEnd::broken;
}

ReaderOutcome not_started(std::string why) { return {ReaderEnd::not_started, {}, std::move(why)}; }

}  // namespace

ReaderOutcome ask_reader(const ReaderQuestion& question, const ReadingWatch& watch) {
  const auto program = reader_program();
  if (!program) return not_started("kakehashi-reader");
  const OpenDescriptor asked = written(question);
  ReaderOutcome outcome;
  outcome.answer = unnamed_file();
  std::optional<Pipe> progress = open_pipe();
  if (asked.number() < 0 || outcome.answer.number() < 0 || !progress) return not_started(system_says(errno));

  SpawnActions actions;
  actions.put(asked, question_descriptor);
  actions.put(outcome.answer, answer_descriptor);
  actions.put(progress->writing, progress_descriptor);
#if !defined(KAKEHASHI_SANITIZED)
  actions.silence();
#endif
  std::string name = program->string();
  std::array<char*, 2> arguments{name.data(), nullptr};
  pid_t id = 0;
  const int problem =
      ::posix_spawn(&id, name.c_str(), actions.get(), SpawnAttributes{}.get(), arguments.data(), environ);
  if (problem != 0) return not_started(system_says(problem));
  Child child{id};
  progress->writing.close();

  const Stopped stopped = wait_for_end(progress->reading, question.bounds, watch);
  if (stopped != Stopped::no) child.stop();
  outcome.end = end_of(child.wait(), question.bounds);
  if (stopped == Stopped::given_up) outcome.end = ReaderEnd::given_up;
  if (stopped == Stopped::out_of_time) outcome.end = ReaderEnd::out_of_time;
  return outcome;
}

}  // namespace kakehashi
