#include "geo/reader/confinement.hpp"

#include "geo/reader/file_rules.hpp"
#include "geo/reader/system_call_filter.hpp"

#include <sys/resource.h>

#include <algorithm>
#if defined(__linux__)
#include <sys/prctl.h>

#include <csignal>
#endif

namespace kakehashi {

namespace {

/// `more`: how much higher the limit is that nobody can lift again.
bool limit(int resource, std::uint64_t most, std::uint64_t more = 0) {
  rlimit now{};
  if (::getrlimit(static_cast<decltype(RLIMIT_CPU)>(resource), &now) != 0) return false;
  const auto wanted = static_cast<rlim_t>(most + more);
  if (now.rlim_max == RLIM_INFINITY || wanted < now.rlim_max) now.rlim_max = wanted;
  now.rlim_cur = std::min<rlim_t>(now.rlim_max, static_cast<rlim_t>(most));
  return ::setrlimit(static_cast<decltype(RLIMIT_CPU)>(resource), &now) == 0;
}

bool limit_resources(const ReaderBounds& bounds) {
  constexpr std::uint64_t most_descriptors = 64;
  bool limited = limit(RLIMIT_CORE, 0) && limit(RLIMIT_NOFILE, most_descriptors);
#if !defined(__SANITIZE_ADDRESS__) && !defined(KAKEHASHI_SANITIZED)
  // Sanitizers keep many times the memory and time.
  // A second more: the first limit sends a signal that tells what it was.
  limited = limit(RLIMIT_CPU, bounds.processor_s, 1) && limit(RLIMIT_DATA, bounds.memory_bytes) && limited;
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
