#include "geo/gdal/memory_file.hpp"

#include <cpl_vsi.h>
#include <fmt/format.h>

namespace kakehashi {

MemoryFile::MemoryFile(std::span<const unsigned char> bytes, const std::string& ending)
    // The address of a living object is nobody else's name.
    : name_(fmt::format("/vsimem/kakehashi-{}{}", static_cast<const void*>(this), ending)) {
  // GDAL asks for writable bytes; the file is only opened for reading.
  VSILFILE* file = VSIFileFromMemBuffer(name_.c_str(), const_cast<GByte*>(bytes.data()), bytes.size(), FALSE);
  if (file != nullptr) VSIFCloseL(file);
}

MemoryFile::~MemoryFile() { VSIUnlink(name_.c_str()); }

}  // namespace kakehashi
