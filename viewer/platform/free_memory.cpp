#include "viewer/platform/free_memory.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <new>
#include <string>

namespace kakehashi {

namespace {

/// The number that a file consists of or begins with; nothing for "max".
std::optional<std::uint64_t> number_in(const std::string& path) {
  std::ifstream file{path};
  std::uint64_t number = 0;
  if (file >> number) return number;
  return std::nullopt;
}

std::optional<std::uint64_t> free_on_machine() {
  std::ifstream file{"/proc/meminfo"};
  std::uint64_t bytes = 0;
  bool known = false;
  for (std::string name, unit; file >> name;) {
    std::uint64_t number = 0;
    file >> number;
    std::getline(file, unit);
    if (name != "MemAvailable:" && name != "SwapFree:") continue;
    bytes += number * 1024;
    known = known || name == "MemAvailable:";
  }
  return known ? std::optional{bytes} : std::nullopt;
}

std::optional<std::uint64_t> free_in_group() {
  std::ifstream file{"/proc/self/cgroup"};
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with("0::")) continue;
    std::optional<std::uint64_t> free_bytes;
    // Every group above this one may have a limit, too.
    for (std::string path = line.substr(3); !path.empty();) {
      const std::string folder = "/sys/fs/cgroup" + (path == "/" ? std::string{} : path);
      const auto max = number_in(folder + "/memory.max");
      const auto used = number_in(folder + "/memory.current");
      if (max && used) {
        const std::uint64_t left = *max > *used ? *max - *used : 0;
        free_bytes = std::min(free_bytes.value_or(left), left);
      }
      if (path == "/") break;
      const std::size_t slash = path.rfind('/');
      path = slash == 0 ? "/" : path.substr(0, slash);
    }
    return free_bytes;
  }
  return std::nullopt;
}

/// What `ulimit -v` leaves.
std::optional<std::uint64_t> free_addresses() {
  rlimit limit{};
  if (getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return std::nullopt;
  const std::uint64_t pages = number_in("/proc/self/statm").value_or(0);
  const std::uint64_t used = pages * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
  return limit.rlim_cur > used ? limit.rlim_cur - used : 0;
}

}  // namespace

std::optional<std::uint64_t> free_memory_bytes() {
  std::optional<std::uint64_t> free_bytes;
  for (const auto& free : {free_on_machine(), free_in_group(), free_addresses()}) {
    if (free) free_bytes = std::min(free_bytes.value_or(*free), *free);
  }
  return free_bytes;
}

void require_memory_for_graphics() {
  // Measured: Mesa with LLVM, fonts and a small picture take 800 MB of addresses, of which they use a sixth.
  constexpr std::uint64_t needed_addresses = std::uint64_t{850} << 20U;
  constexpr std::uint64_t needed_memory = std::uint64_t{100} << 20U;
  if (free_addresses().value_or(needed_addresses) < needed_addresses) throw std::bad_alloc{};
  if (free_memory_bytes().value_or(needed_memory) < needed_memory) throw std::bad_alloc{};
}

}  // namespace kakehashi
