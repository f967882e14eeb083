#include "viewer/files/file_identity.hpp"

namespace kakehashi {

std::optional<FileIdentity> identity_of(const struct stat& status) {
  if (S_ISREG(status.st_mode)) return FileIdentity{status.st_dev, status.st_ino};
  // Nodes of one disk may lie in several folders.
  if (S_ISBLK(status.st_mode)) return FileIdentity{status.st_rdev, 0};
  return std::nullopt;
}

std::optional<FileIdentity> identity_of(const std::filesystem::path& file) {
  struct stat status {};
  return ::stat(file.c_str(), &status) == 0 ? identity_of(status) : std::nullopt;
}

std::optional<FileIdentity> identity_of(int descriptor) {
  struct stat status {};
  return ::fstat(descriptor, &status) == 0 ? identity_of(status) : std::nullopt;
}

}  // namespace kakehashi
