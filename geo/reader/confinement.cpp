#include "geo/reader/confinement.hpp"

#include "geo/reader/file_rules.hpp"
#include "geo/reader/system_call_filter.hpp"

#include <sys/resource.h>
#include <sys/time.h>
#if defined(__linux__)
#include <sys/prctl.h>

#include <csignal>
#endif

namespace kakehashi {

namespace {

bool limit(int resource, std::uint64_t max) {
  rlimit now{};
  if (::getrlimit(static_cast<decltype(RLIMIT_CPU)>(resource), &now) != 0) return false;
  const auto wanted = static_cast<rlim_t>(max);
  if (now.rlim_max == RLIM_INFINITY || wanted < now.rlim_max) now.rlim_max = wanted;
  now.rlim_cur = now.rlim_max;
  return ::setrlimit(static_cast<decltype(RLIMIT_CPU)>(resource), &now) == 0;
}

/// From now on. The timer ends the process to the millisecond; the limit of whole seconds, which nobody can lift, ends
/// one whose timer was taken away.
bool limit_time(std::uint32_t processor_ms) {
  rusage used{};
  if (::getrusage(RUSAGE_SELF, &used) != 0) return false;
  const auto used_s = static_cast<std::uint64_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec);
  itimerval timer{};
  timer.it_value.tv_sec = processor_ms / 1000;
  timer.it_value.tv_usec = static_cast<suseconds_t>(processor_ms % 1000) * 1000;
  constexpr std::uint64_t more_s = 3;
  return ::setitimer(ITIMER_PROF, &timer, nullptr) == 0 && limit(RLIMIT_CPU, used_s + processor_ms / 1000 + more_s);
}

bool limit_resources(const ReaderBounds& bounds) {
  constexpr std::uint64_t max_descriptors = 64;
  bool limited = limit(RLIMIT_CORE, 0) && limit(RLIMIT_NOFILE, max_descriptors);
#if !defined(KAKEHASHI_SANITIZED)
  // Sanitizers keep many times the memory and time.
  limited = limit_time(bounds.processor_ms) && limit(RLIMIT_DATA, bounds.memory_bytes) && limited;
#endif
  return limit(RLIMIT_FSIZE, bounds.answer_bytes) && limited;
}

}  // namespace

bool confine_process(const ReaderBounds& bounds, const std::vector<std::filesystem::path>& files) {
#if defined(__linux__)
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
#endif
  const bool limited = limit_resources(bounds);
  restrict_files(files);
  filter_system_calls();
  return limited;
}

}  // namespace kakehashi
