/// A stream over an open file that has no name.
#pragma once

#include <array>
#include <ios>
#include <streambuf>

namespace kakehashi {

/// Reads from, or writes to, a descriptor that can be positioned; it is left open. For one direction at a time.
class DescriptorBuffer : public std::streambuf {
 public:
  explicit DescriptorBuffer(int descriptor) : descriptor_(descriptor) {}
  DescriptorBuffer(const DescriptorBuffer&) = delete;
  DescriptorBuffer& operator=(const DescriptorBuffer&) = delete;
  ~DescriptorBuffer() override { (void)flush(); }

 protected:
  int_type underflow() override;
  int_type overflow(int_type c) override;
  int sync() override { return flush() ? 0 : -1; }
  /// Only for reading: to a place from the beginning or the end, or to be told the place.
  pos_type seekoff(off_type offset, std::ios::seekdir from, std::ios::openmode which) override;

  pos_type seekpos(pos_type place, std::ios::openmode which) override;

 private:
  bool flush();

  int descriptor_;
  std::array<char, 1 << 16> bytes_{};
};

}  // namespace kakehashi
