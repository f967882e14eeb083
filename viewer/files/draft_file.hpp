/// A file that is written where it will stand, but has no name there until it is complete.
#pragma once

#include "viewer/files/descriptor.hpp"

#include <sys/types.h>

#include <optional>
#include <string>

namespace kakehashi {

/// Goes without a trace unless it is published: where the file system can, it is a file without a name, which is gone
/// even when the process is killed; elsewhere one with a name of its own, removed at the end.
class DraftFile {
 public:
  /// Begins a file in a folder. The process's umask applies to `mode`. Returns std::nullopt if that fails; errno then
  /// says why.
  [[nodiscard]] static std::optional<DraftFile> create(int folder, mode_t mode);
  ~DraftFile() { remove_name(); }
  DraftFile(DraftFile&& other) noexcept;
  DraftFile& operator=(DraftFile&&) = delete;
  DraftFile(const DraftFile&) = delete;
  DraftFile& operator=(const DraftFile&) = delete;

  [[nodiscard]] int descriptor() const { return descriptor_.number(); }

  /// Writes the content and waits until it lies on the disk. Returns 0 or the error number.
  [[nodiscard]] int fill(std::string_view content) const;

  /// Gives the file a name that nothing has; EEXIST when something has it. Returns 0 or the error number.
  [[nodiscard]] int publish_as_new(const std::string& name);

  /// Gives the file a name, in place of the file that may have it. Returns 0 or the error number.
  [[nodiscard]] int publish_over(const std::string& name);

 private:
  DraftFile(int folder, Descriptor descriptor, std::string name);
  int give_name();
  void remove_name();

  int folder_;  ///< Owned by the caller.
  Descriptor descriptor_;
  std::string name_;  ///< Of its own; empty: none.
};

/// A name that is hidden and that no file has by chance.
[[nodiscard]] std::string chance_name(const std::string& beginning);

}  // namespace kakehashi
