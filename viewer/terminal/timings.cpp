#include "viewer/terminal/timings.hpp"

#include <unistd.h>

#include <cstdio>
#include <ctime>
#include <fstream>
#include <sstream>
#include <string>

namespace kakehashi {

double Timings::since_process_start_ms() {
  // Field 22 of /proc/self/stat: the start in clock ticks after boot (proc(5)); what stands before the last
  // parenthesis is the command's name and may hold anything.
  std::ifstream stat{"/proc/self/stat"};
  std::string line;
  std::getline(stat, line);
  std::istringstream fields{line.substr(line.rfind(')') + 1)};
  std::string field;
  constexpr int fields_after_name = 20;
  for (int i = 0; i < fields_after_name; ++i) fields >> field;
  if (!fields) return 0;
  timespec now{};
  clock_gettime(CLOCK_BOOTTIME, &now);
  const double now_ms = static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
  return now_ms - std::stod(field) * 1e3 / static_cast<double>(sysconf(_SC_CLK_TCK));
}

void Timings::mark(std::string_view name) const {
  if (!on_) return;
  std::fprintf(stderr, "%.*s: %.1f ms after the start\n", static_cast<int>(name.size()), name.data(),
               since_process_start_ms());
}

void Timings::frame(double milliseconds) const {
  if (on_) std::fprintf(stderr, "frame: %.2f ms\n", milliseconds);
}

void Timings::lights(double milliseconds) const {
  if (on_) std::fprintf(stderr, "lights: %.2f ms\n", milliseconds);
}

}  // namespace kakehashi
