/// Tells files apart whatever they are called: links, hard links and roundabout paths lead to one identity.
#pragma once

#include <sys/stat.h>

#include <filesystem>
#include <optional>

namespace kakehashi {

struct FileIdentity {
  dev_t device = 0;
  ino_t inode = 0;
  bool operator==(const FileIdentity&) const = default;
};

/// The identity of something that keeps what is written into it. Returns std::nullopt for FIFOs and terminals, which
/// may well be read and written at once.
[[nodiscard]] std::optional<FileIdentity> identity_of(const struct stat& status);

/// As above, of a name, links followed. Returns std::nullopt if there is no such file, too.
[[nodiscard]] std::optional<FileIdentity> identity_of(const std::filesystem::path& file);

/// As above, of an open descriptor.
[[nodiscard]] std::optional<FileIdentity> identity_of(int descriptor);

}  // namespace kakehashi
