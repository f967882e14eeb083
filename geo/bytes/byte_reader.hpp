/// Reads values from bytes that may be damaged.
#pragma once

#include "geo/bytes/checksum.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <istream>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace kakehashi {

/// Reads what ByteWriter wrote and trusts none of it. After the first failure everything that is read is empty.
class ByteReader {
 public:
  explicit ByteReader(std::istream& in) : in_(in) {
    in_.seekg(0, std::ios::end);
    const std::streamoff end = in_.tellg();
    left_ = end > 0 ? static_cast<std::uint64_t>(end) : 0;
    in_.seekg(0);
  }

  void bytes(void* to, std::size_t count) {
    if (!take(count)) return;
    in_.read(static_cast<char*>(to), static_cast<std::streamsize>(count));
    if (!in_) good_ = false;
    sum_.add(static_cast<const char*>(to), count);
  }
  template <typename T>
  T number() {
    T value{};
    bytes(&value, sizeof value);
    return good_ ? value : T{};
  }
  /// A count of items of at least `min_bytes` each.
  std::size_t count(std::size_t min_bytes) {
    const auto value = number<std::uint64_t>();
    if (value > max_items || value * min_bytes > left_) good_ = false;
    return good_ ? static_cast<std::size_t>(value) : 0;
  }
  template <typename T>
  void list(std::vector<T>& items) {
    items.resize(count(sizeof(T)));
    bytes(items.data(), items.size() * sizeof(T));
  }
  void text(std::string& value) {
    value.resize(count(1));
    bytes(value.data(), value.size());
  }
  void texts(std::vector<std::string>& to) {
    for (std::size_t left = count(sizeof(std::uint64_t)); left > 0 && good_; --left) text(to.emplace_back());
  }
  void names(std::map<std::string, std::string, std::less<>>& to) {
    for (std::size_t left = count(2 * sizeof(std::uint64_t)); left > 0 && good_; --left) {
      std::string language;
      std::string name;
      text(language);
      text(name);
      to.emplace(std::move(language), std::move(name));
    }
  }
  /// A number below `end`.
  template <typename T>
  T below(std::size_t end) {
    const auto value = number<T>();
    if (static_cast<std::uint64_t>(value) >= end) good_ = false;
    return good_ ? value : T{};
  }
  /// What was read makes no sense.
  void fail() { good_ = false; }
  [[nodiscard]] bool good() const { return good_; }
  /// True when nothing failed, nothing is left and the checksum is right.
  [[nodiscard]] bool finish() {
    const std::uint64_t expected = sum_.value();
    return number<std::uint64_t>() == expected && good_ && left_ == 0;
  }

 private:
  /// More than anything has: a damaged count must not ask for all memory.
  static constexpr std::uint64_t max_items = std::uint64_t{1} << 26U;

  bool take(std::size_t count) {
    if (count > left_) good_ = false;
    if (good_) left_ -= count;
    return good_;
  }
  std::istream& in_;
  std::uint64_t left_ = 0;
  bool good_ = true;
  Checksum sum_;
};

}  // namespace kakehashi
