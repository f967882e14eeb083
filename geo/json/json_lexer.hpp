/// The words of a JSON text (RFC 8259), one at a time, with their places.
#pragma once

#include "geo/diagnostic/diagnostic.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

/// How much of a text that is written wrongly findings quote.
constexpr std::size_t quoted_characters = 24;

/// A mistake in the JSON text itself. `code` and `arguments` are those of a Diagnostic.
struct JsonFault {
  std::size_t offset = 0;
  std::string pointer;
  std::string code;
  std::vector<std::string> arguments;
  Severity severity = Severity::error;
};

enum class JsonToken {
  begin_object,
  end_object,
  begin_array,
  end_array,
  colon,
  comma,
  string,
  number,
  literal,  ///< true, false or null.
  end,      ///< The end of the text.
  broken    ///< No word at all: the last fault says why, and there is no going on.
};

/// Splits a text into words. Mistakes that leave the rest readable (invalid UTF-8, lone surrogates) are added to the
/// faults and read over; the others end in `broken`.
class JsonLexer {
 public:
  /// Begins at `offset`; `faults` receives the mistakes.
  JsonLexer(std::string_view text, std::size_t offset, std::vector<JsonFault>& faults)
      : text_(text), position_(offset), faults_(&faults) {}

  JsonToken next();

  /// Where the last word begins.
  [[nodiscard]] std::size_t begin() const { return begin_; }
  /// The last word as it is written.
  [[nodiscard]] std::string_view written() const { return text_.substr(begin_, position_ - begin_); }
  /// The value of the last string.
  [[nodiscard]] const std::string& string() const { return string_; }

 private:
  JsonToken read_string();
  JsonToken read_number();
  JsonToken read_word();
  void read_plain_text();
  bool read_escape();
  bool read_code_unit(char32_t& unit);
  bool read_unicode_escape();
  void report(std::size_t offset, std::string code, std::vector<std::string> arguments = {});
  JsonToken fail(std::size_t offset, std::string code, std::vector<std::string> arguments = {});
  void skip_space();
  void skip_digits();
  [[nodiscard]] bool at_end() const { return position_ >= text_.size(); }
  [[nodiscard]] bool at(char c) const { return !at_end() && text_[position_] == c; }

  std::string_view text_;
  std::size_t position_;
  std::size_t begin_ = 0;
  std::string string_;
  std::vector<JsonFault>* faults_;
};

}  // namespace kakehashi
