#include "geo/geopackage/sql_tokens.hpp"

#include <algorithm>

namespace kakehashi {
namespace {

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

bool is_of_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$' ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// Takes what is in quotation marks; a doubled closing one stands for itself.
std::string take_quoted(std::string_view& rest, char closing) {
  std::string text;
  rest.remove_prefix(1);
  while (!rest.empty()) {
    const char c = rest.front();
    rest.remove_prefix(1);
    if (c == closing) {
      if (closing == ']' || rest.empty() || rest.front() != closing) break;
      rest.remove_prefix(1);
    }
    text += c;
  }
  return text;
}

/// Takes spaces and comments off the beginning.
void skip_blank(std::string_view& rest) {
  for (;;) {
    const auto* const text = std::find_if_not(rest.begin(), rest.end(), is_space);
    rest.remove_prefix(static_cast<std::size_t>(text - rest.begin()));
    const bool line = rest.starts_with("--");
    if (!line && !rest.starts_with("/*")) return;
    const std::size_t end = rest.find(line ? "\n" : "*/", 2);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + (line ? 1 : 2));
  }
}

std::string take_word(std::string_view& rest) {
  const auto* const end = std::find_if_not(rest.begin(), rest.end(), is_of_word);
  std::string word(rest.begin(), end);
  rest.remove_prefix(word.size());
  for (char& c : word) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return word;
}

}  // namespace

std::vector<std::string> sql_tokens(std::string_view sql, std::size_t max_tokens) {
  std::vector<std::string> tokens;
  for (skip_blank(sql); !sql.empty() && tokens.size() < max_tokens; skip_blank(sql)) {
    const char c = sql.front();
    if (c == '"' || c == '\'' || c == '`') {
      tokens.push_back(take_quoted(sql, c));
    } else if (c == '[') {
      tokens.push_back(take_quoted(sql, ']'));
    } else if (is_of_word(c)) {
      tokens.push_back(take_word(sql));
    } else {
      tokens.emplace_back(1, c);
      sql.remove_prefix(1);
    }
  }
  return tokens;
}

}  // namespace kakehashi
