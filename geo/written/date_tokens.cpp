#include "geo/written/date_tokens.hpp"

#include "geo/text/utf8.hpp"
#include "geo/written/kanji_numerals.hpp"

#include <glib.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace kakehashi {
namespace {

/// The longer before those that they begin with.
constexpr std::array japanese_words{
    std::string_view{"明治"},   std::string_view{"大正"},   std::string_view{"昭和"},   std::string_view{"平成"},
    std::string_view{"令和"},   std::string_view{"年度"},   std::string_view{"年代"},   std::string_view{"以降"},
    std::string_view{"以来"},   std::string_view{"より"},   std::string_view{"現在"},   std::string_view{"から"},
    std::string_view{"まで"},   std::string_view{"以前"},   std::string_view{"日曜日"}, std::string_view{"月曜日"},
    std::string_view{"火曜日"}, std::string_view{"水曜日"}, std::string_view{"木曜日"}, std::string_view{"金曜日"},
    std::string_view{"土曜日"}, std::string_view{"日曜"},   std::string_view{"月曜"},   std::string_view{"火曜"},
    std::string_view{"水曜"},   std::string_view{"木曜"},   std::string_view{"金曜"},   std::string_view{"土曜"},
    std::string_view{"西暦"},   std::string_view{"付け"},   std::string_view{"午前"},   std::string_view{"午後"},
    std::string_view{"ころ"},   std::string_view{"ごろ"},   std::string_view{"上旬"},   std::string_view{"中旬"},
    std::string_view{"下旬"},   std::string_view{"初旬"},   std::string_view{"初頭"},   std::string_view{"前半"},
    std::string_view{"後半"},   std::string_view{"上半期"}, std::string_view{"下半期"}, std::string_view{"半期"},
    std::string_view{"半ば"},   std::string_view{"中頃"},   std::string_view{"初め"},   std::string_view{"はじめ"},
    std::string_view{"四半期"}, std::string_view{"祝日"},   std::string_view{"振休"},   std::string_view{"継続中"}};

bool is_alphabetic(char32_t c) { return c < 0x2E80 && g_unichar_isalpha(c) != FALSE; }

bool holds_kanji_date(std::string_view text) {
  constexpr std::array signs{std::string_view{"年"},   std::string_view{"月"},   std::string_view{"明治"},
                             std::string_view{"大正"}, std::string_view{"昭和"}, std::string_view{"平成"},
                             std::string_view{"令和"}};
  return std::any_of(signs.begin(), signs.end(),
                     [text](std::string_view sign) { return text.find(sign) != std::string_view::npos; });
}

/// How many bytes the word at the beginning of `text` takes; 0 when a sign stands there.
std::size_t word_length(std::string_view text) {
  for (const std::string_view word : japanese_words) {
    if (text.starts_with(word)) return word.size();
  }
  std::size_t length = 0;
  while (length < text.size()) {
    const CodePoint letter = code_point_at(text, length);
    if (!is_alphabetic(letter.value)) break;
    length += letter.length;
  }
  if (length > 0) return length;
  const CodePoint first = code_point_at(text, 0);
  return first.value >= 0x2E80 && g_unichar_isalpha(first.value) != FALSE ? first.length : 0;
}

}  // namespace

int DateToken::value() const {
  constexpr std::size_t max_digits = 8;
  int number = -1;
  if (is_number() && text.size() <= max_digits) std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::vector<DateToken> date_tokens(std::string_view plain) {
  const std::string text = holds_kanji_date(plain) ? with_digits_for_kanji(plain) : std::string(plain);
  std::vector<DateToken> tokens;
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = std::string_view{text}.substr(at);
    if (rest.front() == ' ') {
      space = true;
      ++at;
      continue;
    }
    DateToken token;
    std::size_t length = 0;
    while (length < rest.size() && is_digit(rest[length])) ++length;
    if (length > 0) {
      token.kind = DateToken::Kind::number;
    } else if ((length = word_length(rest)) > 0) {
      token.kind = DateToken::Kind::word;
    } else {
      length = code_point_at(rest, 0).length;
    }
    token.text = rest.substr(0, length);
    token.space_before = space;
    space = false;
    tokens.push_back(std::move(token));
    at += length;
  }
  return tokens;
}

}  // namespace kakehashi
