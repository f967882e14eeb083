#include "geo/reader/reader_program.hpp"

#include <unistd.h>

#include <array>
#include <system_error>
#if defined(__linux__)
#include <sys/auxv.h>
#endif

namespace kakehashi {

namespace {

namespace fs = std::filesystem;

/// The folder of the running program; empty when the system does not tell.
fs::path own_folder() {
  std::error_code problem;
  const fs::path program = fs::read_symlink("/proc/self/exe", problem);
  if (!problem && program.is_absolute()) return program.parent_path();
#if defined(__linux__)
  // Without /proc: as the program was called, if that names a place from the root.
  // NOLINTNEXTLINE(performance-no-int-to-ptr): that is how the kernel hands it over
  const auto* const called = reinterpret_cast<const char*>(getauxval(AT_EXECFN));
  if (called != nullptr && *called == '/') return fs::path{called}.parent_path();
#endif
  return {};
}

}  // namespace

std::optional<fs::path> reader_program() {
  const fs::path own = own_folder();
  std::error_code problem;
  for (const fs::path& folder :
       {own, own.empty() ? own : own / ".." / "lib" / "kakehashi", fs::path{KAKEHASHI_INSTALLED_READER_FOLDER}}) {
    if (!folder.is_absolute()) continue;
    fs::path program = folder / "kakehashi-reader";
    if (fs::is_regular_file(program, problem)) return program;
  }
  return std::nullopt;
}

}  // namespace kakehashi
