#include "viewer/files/file_attributes.hpp"

#include <sys/xattr.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <string_view>

namespace kakehashi {

namespace {

/// Seals of the content that was; the new content has none.
bool seals_content(std::string_view name) {
  return name == "security.ima" || name == "security.evm" || name == "security.capability";
}

/// The value of an extended attribute; false when it cannot be read.
bool read_attribute(int file, const char* name, std::string& value) {
  const ssize_t size = ::fgetxattr(file, name, nullptr, 0);
  if (size < 0) return false;
  value.resize(static_cast<std::size_t>(size));
  return ::fgetxattr(file, name, value.data(), value.size()) == size;
}

/// Copies what can be copied. Returns 0, or the error number when an access list cannot be kept.
int copy_extended_attributes(int from, int to) {
  const ssize_t size = ::flistxattr(from, nullptr, 0);
  if (size <= 0) return 0;
  std::string names(static_cast<std::size_t>(size), '\0');
  const ssize_t got = ::flistxattr(from, names.data(), names.size());
  if (got <= 0) return 0;
  std::string value;
  for (const char* name = names.data(); name < names.data() + got; name += std::string_view{name}.size() + 1) {
    if (seals_content(name) || !read_attribute(from, name, value)) continue;
    const bool copied = ::fsetxattr(to, name, value.data(), value.size(), 0) == 0;
    if (!copied && std::string_view{name}.starts_with("system.")) return errno;
  }
  return 0;
}

}  // namespace

int copy_attributes(const struct stat& status, int from, int to) {
  struct stat now {};
  if (::fstat(to, &now) != 0) return errno;
  const bool same_owner = now.st_uid == status.st_uid && now.st_gid == status.st_gid;
  if (!same_owner && ::fchown(to, status.st_uid, status.st_gid) != 0) return errno;
  if (from >= 0) {
    if (const int error = copy_extended_attributes(from, to)) return error;
  }
  constexpr mode_t permissions = 07777;
  // Last: a new owner takes away the bits that change who runs a file.
  const bool same_mode = ::fstat(to, &now) == 0 && (now.st_mode & permissions) == (status.st_mode & permissions);
  return same_mode || ::fchmod(to, status.st_mode & permissions) == 0 ? 0 : errno;
}

}  // namespace kakehashi
