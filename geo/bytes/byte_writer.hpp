/// Writes values as bytes, in this machine's order, for ByteReader.
#pragma once

#include "geo/bytes/checksum.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <ostream>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace kakehashi {

class ByteWriter {
 public:
  explicit ByteWriter(std::ostream& out) : out_(out) {}

  void bytes(const void* from, std::size_t count) {
    out_.write(static_cast<const char*>(from), static_cast<std::streamsize>(count));
    sum_.add(static_cast<const char*>(from), count);
  }
  template <typename T>
  void number(T value) {
    static_assert(std::is_arithmetic_v<T>);
    bytes(&value, sizeof value);
  }
  template <typename T>
  void list(const std::vector<T>& items) {
    static_assert(std::is_trivially_copyable_v<T>);
    number(static_cast<std::uint64_t>(items.size()));
    bytes(items.data(), items.size() * sizeof(T));
  }
  void text(std::string_view value) {
    number(static_cast<std::uint64_t>(value.size()));
    bytes(value.data(), value.size());
  }
  void texts(const std::vector<std::string>& items) {
    number(static_cast<std::uint64_t>(items.size()));
    for (const std::string& item : items) text(item);
  }
  void names(const std::map<std::string, std::string, std::less<>>& of) {
    number(static_cast<std::uint64_t>(of.size()));
    for (const auto& [language, name] : of) {
      text(language);
      text(name);
    }
  }
  /// Ends with the checksum.
  void finish() { number(sum_.value()); }

 private:
  std::ostream& out_;
  Checksum sum_;
};

}  // namespace kakehashi
