#include "geo/reader/file_rules.hpp"

#if defined(__linux__) && __has_include(<linux/landlock.h>)
#include "geo/reader/open_descriptor.hpp"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#endif

namespace kakehashi {

#if defined(__linux__) && __has_include(<linux/landlock.h>)
namespace {

namespace fs = std::filesystem;

/// The rights that the first version of Landlock knows, all of which are taken: the kernel's documentation,
/// userspace-api/landlock.rst.
constexpr std::uint64_t all_rights =
    LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_READ_FILE |
    LANDLOCK_ACCESS_FS_READ_DIR | LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE |
    LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG |
    LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_BLOCK |
    LANDLOCK_ACCESS_FS_MAKE_SYM;
constexpr std::uint64_t file_rights = LANDLOCK_ACCESS_FS_READ_FILE;
/// Libraries load modules for character sets from there.
constexpr std::uint64_t library_rights =
    LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR | LANDLOCK_ACCESS_FS_EXECUTE;

/// What libraries read of the system, and where GDAL and PROJ may have been told that their data lie.
constexpr std::array<std::string_view, 6> library_folders{"/usr",         "/lib",         "/lib64", "/etc/ld.so.cache",
                                                          "/dev/urandom", "/proc/meminfo"};
constexpr std::array<const char*, 3> library_variables{"PROJ_DATA", "PROJ_LIB", "GDAL_DATA"};

void allow(const OpenDescriptor& rules, const fs::path& path, std::uint64_t rights) {
  const OpenDescriptor place{::open(path.c_str(), O_PATH | O_CLOEXEC)};
  if (place.number() < 0) return;
  std::error_code problem;
  landlock_path_beneath_attr rule{};
  rule.parent_fd = place.number();
  rule.allowed_access = fs::is_directory(path, problem) ? rights : rights & file_rights;
  (void)::syscall(SYS_landlock_add_rule, rules.number(), LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
}

}  // namespace

void restrict_files(const std::vector<fs::path>& files) {
  landlock_ruleset_attr handled{};
  handled.handled_access_fs = all_rights;
  const OpenDescriptor rules{static_cast<int>(::syscall(SYS_landlock_create_ruleset, &handled, sizeof handled, 0))};
  if (rules.number() < 0) return;
  for (const std::string_view folder : library_folders) allow(rules, folder, library_rights);
  for (const char* variable : library_variables) {
    if (const char* folder = std::getenv(variable)) allow(rules, folder, library_rights);
  }
  for (const fs::path& file : files) allow(rules, file, file_rights);
  (void)::syscall(SYS_landlock_restrict_self, rules.number(), 0);
}
#else
void restrict_files(const std::vector<std::filesystem::path>& /*files*/) {}
#endif

}  // namespace kakehashi
