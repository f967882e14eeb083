#include "viewer/files/overwrite.hpp"

#include "viewer/files/draft_file.hpp"
#include "viewer/files/file_attributes.hpp"
#include "viewer/files/write_all.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>

namespace kakehashi {

namespace {

/// Reads everything. Returns 0 or the error number.
int read_all(int file, std::string& content) {
  for (std::size_t have = 0;;) {
    const ssize_t got = ::pread(file, content.data() + have, content.size() - have, static_cast<off_t>(have));
    if (got < 0 && errno != EINTR) return errno;
    if (got > 0) have += static_cast<std::size_t>(got);
    if (got == 0 || have == content.size()) {
      content.resize(have);
      return 0;
    }
  }
}

int write_from_start(int file, std::string_view content) {
  return ::lseek(file, 0, SEEK_SET) == 0 ? write_all(file, content) : errno;
}

/// The old content under a hidden name beside the file, with the file's own attributes.
class OldCopy {
 public:
  /// Returns 0 or the error number; a folder that takes no new file is no error, there is no copy then.
  int make(int folder, const struct stat& status, int file, std::string_view content) {
    constexpr mode_t for_owner = 0600;
    auto draft = DraftFile::create(folder, for_owner);
    if (!draft) return errno == ENOSPC || errno == EDQUOT ? errno : 0;
    (void)copy_attributes(status, file, draft->descriptor());  // for the owner alone is good enough
    if (const int error = draft->fill(content)) return error;
    std::string name = chance_name("kakehashi-old");
    if (draft->publish_as_new(name) != 0) return 0;
    folder_ = folder;
    name_ = std::move(name);
    return 0;
  }
  void remove() {
    if (!name_.empty()) ::unlinkat(folder_, name_.c_str(), 0);
    name_.clear();
  }
  [[nodiscard]] const std::string& name() const { return name_; }

 private:
  int folder_ = -1;
  std::string name_;
};

/// Puts back what was written over. Returns 0 or the error number.
int put_back(int file, std::string_view old, std::size_t written_at_most) {
  if (const int error = write_from_start(file, old.substr(0, written_at_most))) return error;
  if (::ftruncate(file, static_cast<off_t>(old.size())) != 0) return errno;
  return ::fsync(file) == 0 ? 0 : errno;
}

}  // namespace

Overwriting overwrite_in_place(int folder, const std::string& name, std::string_view content) {
  const Descriptor file{::openat(folder, name.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW)};
  struct stat status {};
  if (!file || ::fstat(file.number(), &status) != 0) return {errno, {}};
  std::string old(static_cast<std::size_t>(status.st_size), '\0');
  if (const int error = read_all(file.number(), old)) return {error, {}};
  OldCopy copy;
  if (const int error = copy.make(folder, status, file.number(), old)) return {error, {}};

  int error = 0;
  if (::fallocate(file.number(), FALLOC_FL_KEEP_SIZE, 0,
                  static_cast<off_t>(std::max<std::size_t>(content.size(), 1))) != 0 &&
      errno != EOPNOTSUPP && errno != ENOSYS) {
    error = errno;
  } else {
    error = write_from_start(file.number(), content);
    if (error == 0 && ::ftruncate(file.number(), static_cast<off_t>(content.size())) != 0) error = errno;
    if (error == 0 && ::fsync(file.number()) != 0) error = errno;
    if (error != 0 && put_back(file.number(), old, content.size()) != 0) return {error, copy.name()};
  }
  copy.remove();
  return {error, {}};
}

}  // namespace kakehashi
