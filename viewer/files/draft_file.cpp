#include "viewer/files/draft_file.hpp"

#include "viewer/files/write_all.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <random>
#include <string_view>
#include <utility>

namespace kakehashi {

namespace {

/// Where the kernel names an open descriptor, so that a file without a name can be linked.
std::string name_of(int descriptor) { return "/proc/self/fd/" + std::to_string(descriptor); }

}  // namespace

std::string chance_name(const std::string& beginning) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789";
  constexpr int length = 12;
  std::random_device chance;
  std::string name = "." + beginning + "-";
  for (int i = 0; i < length; ++i) name += letters[chance() % letters.size()];
  return name;
}

DraftFile::DraftFile(int folder, Descriptor descriptor, std::string name)
    : folder_(folder), descriptor_(std::move(descriptor)), name_(std::move(name)) {}

DraftFile::DraftFile(DraftFile&& other) noexcept
    : folder_(other.folder_), descriptor_(std::move(other.descriptor_)), name_(std::exchange(other.name_, {})) {}

std::optional<DraftFile> DraftFile::create(int folder, mode_t mode) {
  Descriptor nameless{::openat(folder, ".", O_TMPFILE | O_WRONLY | O_CLOEXEC, mode)};
  if (nameless && ::access(name_of(nameless.number()).c_str(), F_OK) == 0) {
    return DraftFile{folder, std::move(nameless), {}};
  }
  std::string name = chance_name("kakehashi");
  Descriptor named{::openat(folder, name.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, mode)};
  if (!named) return std::nullopt;
  return DraftFile{folder, std::move(named), std::move(name)};
}

int DraftFile::fill(std::string_view content) const {
  if (const int error = write_all(descriptor(), content)) return error;
  return ::fsync(descriptor()) == 0 ? 0 : errno;
}

/// A name of its own for a file without any. Returns 0 or the error number.
int DraftFile::give_name() {
  if (!name_.empty()) return 0;
  std::string name = chance_name("kakehashi");
  const std::string self = name_of(descriptor());
  if (::linkat(AT_FDCWD, self.c_str(), folder_, name.c_str(), AT_SYMLINK_FOLLOW) != 0) return errno;
  name_ = std::move(name);
  return 0;
}

int DraftFile::publish_as_new(const std::string& name) {
  if (name_.empty()) {
    const std::string self = name_of(descriptor());
    return ::linkat(AT_FDCWD, self.c_str(), folder_, name.c_str(), AT_SYMLINK_FOLLOW) == 0 ? 0 : errno;
  }
  int error = ::renameat2(folder_, name_.c_str(), folder_, name.c_str(), RENAME_NOREPLACE) == 0 ? 0 : errno;
  if (error == EINVAL || error == ENOSYS) {  // a file system without that promise: look, then rename
    if (::faccessat(folder_, name.c_str(), F_OK, AT_SYMLINK_NOFOLLOW) == 0) return EEXIST;
    error = ::renameat(folder_, name_.c_str(), folder_, name.c_str()) == 0 ? 0 : errno;
  }
  if (error == 0) name_.clear();
  return error;
}

int DraftFile::publish_over(const std::string& name) {
  if (const int error = give_name()) return error;
  if (::renameat(folder_, name_.c_str(), folder_, name.c_str()) != 0) return errno;
  name_.clear();
  return 0;
}

void DraftFile::remove_name() {
  if (!name_.empty()) ::unlinkat(folder_, name_.c_str(), 0);
  name_.clear();
}

}  // namespace kakehashi
