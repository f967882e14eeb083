#include "geo/network/diagnostic.hpp"

#include "geo/network/sentences.hpp"
#include "geo/network/utf8.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace kakehashi {

std::string sentence(const Diagnostic& diagnostic, std::string_view language) {
  const Phrasebook& book = phrasebook(language);
  const std::string_view pattern = phrase(book.sentences, diagnostic.code);
  if (!pattern.empty()) return fill_in(pattern, diagnostic.arguments, book);
  if (diagnostic.arguments.empty()) return diagnostic.code;
  return fmt::format("{} ({})", diagnostic.code, fmt::join(diagnostic.arguments, ", "));
}

std::string to_line(const Diagnostic& diagnostic, std::string_view language) {
  const Phrasebook& book = phrasebook(language);
  std::string line = diagnostic.file;
  if (diagnostic.line > 0) line += fmt::format(":{}:{}", diagnostic.line, diagnostic.column);
  if (!line.empty()) line += ": ";
  if (diagnostic.severity == Severity::warning) line += fmt::format("{}: ", book.warning);
  if (diagnostic.severity == Severity::note) line += fmt::format("{}: ", book.note);
  if (!diagnostic.pointer.empty()) line += diagnostic.pointer + ": ";
  // What a file holds must not reach the terminal as a command, nor break the line.
  return without_control_characters(line + sentence(diagnostic, language));
}

bool has_errors(const std::vector<Diagnostic>& diagnostics) {
  return std::ranges::any_of(diagnostics, [](const Diagnostic& d) { return d.severity == Severity::error; });
}

}  // namespace kakehashi
