/// Bytes under a name in GDAL's memory file system.
#pragma once

#include <span>
#include <string>

namespace kakehashi {

/// The bytes are not copied and have to outlive this; the name goes with it and is nobody else's.
class MemoryFile {
 public:
  MemoryFile(std::span<const unsigned char> bytes, const std::string& ending);
  ~MemoryFile();
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  [[nodiscard]] const std::string& name() const { return name_; }

 private:
  std::string name_;
};

}  // namespace kakehashi
