#include "geo/boundary/json_encoding.hpp"

#include "geo/text/encoding.hpp"

#include <fstream>
#include <iterator>
#include <string_view>
#include <utility>

namespace kakehashi {
namespace {

/// UTF-8 in parts: what is cut at the end of one is looked at with the next.
class Utf8Count {
 public:
  void add(std::string_view bytes) {
    for (const char c : bytes) {
      ++position_;
      const auto byte = static_cast<unsigned char>(c);
      if (byte == 0) has_zero_ = true;
      if (left_ > 0 && (byte & 0xC0U) == 0x80U) {
        if (--left_ == 0) ++characters_;
        continue;
      }
      if (left_ > 0) spoil(position_ - 1);
      left_ = byte < 0x80                   ? 0
              : byte >= 0xC2 && byte < 0xE0 ? 1
              : byte >= 0xE0 && byte < 0xF0 ? 2
              : byte >= 0xF0 && byte < 0xF5 ? 3
                                            : 0;
      if (byte >= 0x80 && left_ == 0) spoil(position_);
    }
  }
  [[nodiscard]] bool is_utf8() const { return faults_ == 0 && left_ == 0 && !has_zero_; }
  /// Mostly UTF-8, with a few bytes that are not.
  [[nodiscard]] bool is_damaged() const { return !has_zero_ && faults_ > 0 && characters_ > 4 * faults_; }
  [[nodiscard]] std::size_t first_fault() const { return first_fault_; }

 private:
  void spoil(std::size_t position) {
    if (faults_++ == 0) first_fault_ = position;
    left_ = 0;
  }
  std::size_t position_ = 0;
  std::size_t characters_ = 0;
  std::size_t faults_ = 0;
  std::size_t first_fault_ = 0;
  int left_ = 0;
  bool has_zero_ = false;
};

}  // namespace

std::optional<JsonEncoding> json_encoding(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return std::nullopt;
  Utf8Count count;
  std::string block(std::size_t{1} << 20U, '\0');
  while (in) {
    in.read(block.data(), static_cast<std::streamsize>(block.size()));
    count.add({block.data(), static_cast<std::size_t>(in.gcount())});
  }
  if (in.bad()) return std::nullopt;
  JsonEncoding result;
  if (count.is_utf8()) return result;
  result.is_utf8 = false;
  if (count.is_damaged()) {
    result.bad_byte = count.first_fault();
    return result;
  }
  in.clear();
  in.seekg(0);
  const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (auto decoded = decode_text(bytes)) {
    result.text = std::move(decoded->text);
    result.encoding = std::move(decoded->encoding);
  }
  return result;
}

}  // namespace kakehashi
