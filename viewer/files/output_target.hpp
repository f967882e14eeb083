/// Where a command writes to, looked at before any work is done.
#pragma once

#include "geo/diagnostic/diagnostic.hpp"
#include "viewer/files/file_identity.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace kakehashi {

struct OutputTarget {
  enum class Kind {
    new_file,    ///< Nothing is there yet.
    file,        ///< A regular file that is there.
    stream,      ///< A FIFO or a device: opened by its name and written into.
    descriptor,  ///< Standard output or another descriptor that is open already.
  };
  std::string name;  ///< As the user gave it; messages show this.
  Kind kind = Kind::new_file;
  std::filesystem::path folder;          ///< For files: the folder where the file really lies, links followed.
  std::filesystem::path file;            ///< For files: its name there.
  int descriptor = -1;                   ///< For descriptors.
  std::optional<FileIdentity> identity;  ///< Of what keeps content, such as a file that is there.
  std::uintmax_t size = 0;               ///< Of a file that is there, bytes.

  [[nodiscard]] bool is_file() const { return kind == Kind::new_file || kind == Kind::file; }
};

/// A target, or what is wrong with its name.
struct OutputExamination {
  std::optional<OutputTarget> target;
  Diagnostic problem;
};

/// Looks at an output's name without opening or changing anything: "-" is standard output, `/dev/stdout`, `/dev/fd/N`
/// and
/// `/proc/self/fd/N` are descriptors. Symbolic links are followed to where the file is or would be. Problems: a missing
/// or closed folder, a folder instead of a file, a write-protected file (also for root, who could write to it), a name
/// that is too long, a ring of links, a socket, a descriptor that is not open for writing.
[[nodiscard]] OutputExamination examine_output(const std::string& name);

/// True when what is written there comes out of standard output, by whatever name.
[[nodiscard]] bool goes_to_standard_output(const OutputTarget& target);

}  // namespace kakehashi
