#include "geo/json/json_lexer.hpp"

#include "geo/text/utf8.hpp"

#include <fmt/format.h>

#include <utility>

namespace kakehashi {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

bool is_plain(char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\'; }

std::string code_point_name(char32_t c) { return fmt::format("U+{:04X}", static_cast<unsigned>(c)); }

/// The first character of `text`.
std::string quoted_character(std::string_view text) {
  return shortened(text.substr(0, code_point_at(text, 0).length), 1);
}

}  // namespace

JsonToken JsonLexer::next() {
  skip_space();
  begin_ = position_;
  if (at_end()) return JsonToken::end;
  const char c = text_[position_];
  const auto mark = [&](JsonToken token) {
    ++position_;
    return token;
  };
  switch (c) {
    case '{':
      return mark(JsonToken::begin_object);
    case '}':
      return mark(JsonToken::end_object);
    case '[':
      return mark(JsonToken::begin_array);
    case ']':
      return mark(JsonToken::end_array);
    case ':':
      return mark(JsonToken::colon);
    case ',':
      return mark(JsonToken::comma);
    case '"':
      return read_string();
    case '/':
    case '#':
      return fail(begin_, "syntax-comment");
    case '\'':
      return fail(begin_, "syntax-single-quote");
    default:
      break;
  }
  if (c == '-' || c == '+' || c == '.' || is_digit(c)) return read_number();
  if (is_letter(c)) return read_word();
  const CodePoint point = code_point_at(text_, position_);
  if (!point.valid) return fail(begin_, "utf8-invalid", {fmt::format("0x{:02X}", static_cast<unsigned char>(c))});
  return fail(begin_, "syntax-character", {quoted_character(text_.substr(position_)), code_point_name(point.value)});
}

JsonToken JsonLexer::read_string() {
  string_.clear();
  ++position_;
  while (true) {
    read_plain_text();
    if (at_end()) return fail(begin_, "syntax-open-string");
    if (at('"')) break;
    if (!at('\\')) {
      const auto control = static_cast<unsigned char>(text_[position_]);
      if (control == '\n' || control == '\r') return fail(begin_, "syntax-line-break");
      return fail(position_, "syntax-control-character", {code_point_name(control)});
    }
    if (!read_escape()) return JsonToken::broken;
  }
  ++position_;
  return JsonToken::string;
}

/// Takes characters up to a quotation mark, a backslash or a control character.
void JsonLexer::read_plain_text() {
  bool reported = false;
  std::size_t copied = position_;
  while (!at_end() && is_plain(text_[position_])) {
    if (static_cast<unsigned char>(text_[position_]) < 0x80) {
      ++position_;
      continue;
    }
    const CodePoint point = code_point_at(text_, position_);
    if (!point.valid) {
      const auto byte = static_cast<unsigned char>(text_[position_]);
      if (!std::exchange(reported, true)) report(position_, "utf8-invalid", {fmt::format("0x{:02X}", byte)});
      string_.append(text_.substr(copied, position_ - copied));
      string_ += '?';
      copied = position_ + 1;
    }
    position_ += point.length;
  }
  string_.append(text_.substr(copied, position_ - copied));
}

bool JsonLexer::read_escape() {
  const std::size_t backslash = position_;
  ++position_;
  if (at_end()) {
    report(begin_, "syntax-open-string");
    return false;
  }
  if (at('u')) return read_unicode_escape();
  constexpr std::string_view escape_letters = "\"\\/bfnrt";
  constexpr std::string_view escape_meanings = "\"\\/\b\f\n\r\t";
  const std::size_t letter = escape_letters.find(text_[position_]);
  if (letter == std::string_view::npos) {
    report(backslash, "syntax-escape", {fmt::format("\\{}", quoted_character(text_.substr(position_)))});
    return false;
  }
  string_.push_back(escape_meanings[letter]);
  ++position_;
  return true;
}

/// Reads "uXXXX" after a backslash; two of them where they are a surrogate pair.
bool JsonLexer::read_unicode_escape() {
  const std::size_t backslash = position_ - 1;
  char32_t unit = 0;
  if (!read_code_unit(unit)) return false;
  if (unit >= 0xD800 && unit <= 0xDBFF && text_.substr(position_, 2) == "\\u") {
    const std::size_t second = position_;
    ++position_;
    char32_t low = 0;
    if (!read_code_unit(low)) return false;
    if (low >= 0xDC00 && low <= 0xDFFF) {
      append_utf8(string_, 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00));
      return true;
    }
    position_ = second;
  }
  if (unit >= 0xD800 && unit <= 0xDFFF) {
    report(backslash, "syntax-surrogate", {std::string(text_.substr(backslash, 6))});
    unit = 0xFFFD;
  }
  if (unit == 0) {
    report(backslash, "syntax-control-character", {code_point_name(unit)});
    unit = 0xFFFD;
  }
  append_utf8(string_, unit);
  return true;
}

bool JsonLexer::read_code_unit(char32_t& unit) {
  const std::size_t backslash = position_ - 1;
  ++position_;
  for (int i = 0; i < 4; ++i, ++position_) {
    const char c = at_end() ? ' ' : text_[position_];
    const int digit = is_digit(c)            ? c - '0'
                      : c >= 'a' && c <= 'f' ? c - 'a' + 10
                      : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                             : -1;
    if (digit < 0) {
      report(backslash, "syntax-escape", {shortened(text_.substr(backslash, position_ - backslash), 6)});
      return false;
    }
    unit = unit * 16 + static_cast<char32_t>(digit);
  }
  return true;
}

JsonToken JsonLexer::read_number() {
  bool sound = true;
  if (at('-')) ++position_;
  const std::size_t integer = position_;
  skip_digits();
  const std::size_t integer_length = position_ - integer;
  sound = integer_length == 1 || (integer_length > 1 && text_[integer] != '0');
  if (at('.')) {
    const std::size_t point = position_++;
    skip_digits();
    sound = sound && position_ > point + 1;
  }
  if (at('e') || at('E')) {
    ++position_;
    if (at('+') || at('-')) ++position_;
    const std::size_t exponent = position_;
    skip_digits();
    sound = sound && position_ > exponent;
  }
  while (!at_end() && (is_letter(text_[position_]) || is_digit(text_[position_]) || at('.') || at('+') || at('-'))) {
    ++position_;
    sound = false;
  }
  if (sound) return JsonToken::number;
  const std::string found = shortened(written(), quoted_characters);
  const bool infinite = written().substr(1) == "Infinity" || written().substr(1) == "inf";
  return fail(begin_, infinite ? "number-not-finite" : "syntax-number", {found});
}

JsonToken JsonLexer::read_word() {
  while (!at_end() && (is_letter(text_[position_]) || is_digit(text_[position_]))) ++position_;
  const std::string_view word = written();
  if (word == "true" || word == "false" || word == "null") return JsonToken::literal;
  const bool not_finite = word == "NaN" || word == "nan" || word == "Infinity" || word == "inf";
  return fail(begin_, not_finite ? "number-not-finite" : "syntax-word", {shortened(word, quoted_characters)});
}

void JsonLexer::report(std::size_t offset, std::string code, std::vector<std::string> arguments) {
  faults_->push_back({offset, {}, std::move(code), std::move(arguments), Severity::error});
}

JsonToken JsonLexer::fail(std::size_t offset, std::string code, std::vector<std::string> arguments) {
  report(offset, std::move(code), std::move(arguments));
  return JsonToken::broken;
}

void JsonLexer::skip_space() {
  while (at(' ') || at('\n') || at('\t') || at('\r')) ++position_;
}

void JsonLexer::skip_digits() {
  while (!at_end() && is_digit(text_[position_])) ++position_;
}

}  // namespace kakehashi
