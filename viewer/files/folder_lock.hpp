/// One program at a time in a folder.
#pragma once

#include <filesystem>

namespace kakehashi {

/// Keeps other programs that ask for this lock out of a folder for as long as it lives; waits for them, but not for
/// long: what cannot be locked (a network drive, a program that hangs) is used all the same. Nothing is written.
class FolderLock {
 public:
  explicit FolderLock(const std::filesystem::path& folder);
  ~FolderLock();
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

 private:
  int descriptor_ = -1;
};

}  // namespace kakehashi
