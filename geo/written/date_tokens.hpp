/// The words, numbers and signs of a written date.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

struct DateToken {
  enum class Kind { number, word, sign };
  Kind kind = Kind::sign;
  std::string text;  ///< Digits, a word in small letters, or one character.
  bool space_before = false;

  [[nodiscard]] bool is_number() const { return kind == Kind::number; }
  [[nodiscard]] bool is_word() const { return kind == Kind::word; }
  [[nodiscard]] bool is(std::string_view expected) const { return kind != Kind::number && text == expected; }
  [[nodiscard]] std::size_t digits() const { return is_number() ? text.size() : 0; }
  /// Of a number with few enough digits; otherwise -1.
  [[nodiscard]] int value() const;
};

/// Takes apart what plain_text() gives; numbers in kanji become digits where 年, 月 or an era tells that they are
/// numbers. Japanese words are those that dates are made of, others become one word a character.
[[nodiscard]] std::vector<DateToken> date_tokens(std::string_view plain);

}  // namespace kakehashi
