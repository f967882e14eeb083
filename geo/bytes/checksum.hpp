/// A checksum of bytes that are written and read again.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace kakehashi {

/// A sum over 64-bit words that notices what disks and interrupted writers do to files (FNV-1a, by words; not made
/// against people).
class Checksum {
 public:
  void add(const char* bytes, std::size_t count) {
    while (count > 0) {
      const std::size_t taken = std::min(count, word_.size() - filled_);
      std::memcpy(word_.data() + filled_, bytes, taken);
      filled_ += taken;
      bytes += taken;
      count -= taken;
      if (filled_ == word_.size()) finish_word();
    }
  }
  [[nodiscard]] std::uint64_t value() {
    finish_word();
    return value_;
  }

 private:
  void finish_word() {
    value_ = std::rotl(value_ ^ std::bit_cast<std::uint64_t>(word_), 29) * 0x100000001b3U;
    word_.fill(0);
    filled_ = 0;
  }
  std::array<char, 8> word_{};
  std::size_t filled_ = 0;
  std::uint64_t value_ = 0xcbf29ce484222325U;
};

}  // namespace kakehashi
