/// A descriptor that is closed with its owner.
#pragma once

#include <unistd.h>

#include <utility>

namespace kakehashi {

class OpenDescriptor {
 public:
  OpenDescriptor() = default;
  explicit OpenDescriptor(int number) : number_(number) {}
  OpenDescriptor(OpenDescriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  OpenDescriptor& operator=(OpenDescriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  OpenDescriptor(const OpenDescriptor&) = delete;
  OpenDescriptor& operator=(const OpenDescriptor&) = delete;
  ~OpenDescriptor() { close(); }

  /// Negative: none.
  [[nodiscard]] int number() const { return number_; }
  void close() {
    if (number_ >= 0) ::close(std::exchange(number_, -1));
  }

 private:
  int number_ = -1;
};

}  // namespace kakehashi
