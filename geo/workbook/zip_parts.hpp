/// The parts of a package: a zip archive in memory, read within bounds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace kakehashi {

enum class ZipOutcome {
  done,
  stopped,    ///< By the taker.
  missing,    ///< There is no such part.
  too_large,  ///< Unpacked, the parts read so far and this one are more than is allowed.
  locked,     ///< Needs a password.
  damaged
};

class ZipParts {
 public:
  /// `bytes` has to outlive this. At most `unpacked_bytes` are unpacked, all parts together.
  ZipParts(std::string_view bytes, std::uint64_t unpacked_bytes);
  ~ZipParts();
  ZipParts(const ZipParts&) = delete;
  ZipParts& operator=(const ZipParts&) = delete;

  [[nodiscard]] bool is_open() const;  ///< False: this is no archive.
  [[nodiscard]] bool has(std::string_view name) const;
  /// Unpacks a part piece by piece. Names are compared without regard to case. A part that says that it is too large is
  /// not begun; one that is larger than it says is given up at the bound.
  [[nodiscard]] ZipOutcome read(std::string_view name, const std::function<bool(std::string_view)>& take);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace kakehashi
