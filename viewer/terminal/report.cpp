#include "viewer/terminal/report.hpp"

#include "geo/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <iostream>
#include <map>
#include <utility>

namespace kakehashi {

void report(const std::vector<Diagnostic>& diagnostics, std::string_view language) {
  constexpr std::size_t max_of_a_kind = 1000;
  std::map<std::pair<Severity, std::string_view>, std::size_t> counts;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (++counts[{diagnostic.severity, diagnostic.code}] <= max_of_a_kind) {
      std::cerr << to_line(diagnostic, language) << '\n';
    }
  }
  for (const auto& [kind, count] : counts) {
    if (count <= max_of_a_kind) continue;
    const Diagnostic rest{
        kind.first, "findings-left-out", {std::to_string(count - max_of_a_kind)}, diagnostics.front().file};
    std::cerr << to_line(rest, language) << '\n';
  }
}

void report_errors(const std::vector<Diagnostic>& diagnostics, std::string_view language) {
  for (const Diagnostic& diagnostic : diagnostics) {
    std::cerr << "kakehashi: " << without_control_characters(sentence(diagnostic, language)) << '\n';
  }
}

void report_error(std::string_view code, std::vector<std::string> arguments, std::string_view language) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.arguments = std::move(arguments);
  report_errors({diagnostic}, language);
}

void report_no_font(const FontSearch& fonts, std::string_view language) {
  report_error("no-font", {fonts.unsuitable.filename().string(), fonts.lacking}, language);
}

void report_unknown_letters(const std::vector<char32_t>& letters, std::string_view language) {
  if (letters.empty()) return;
  constexpr std::size_t max_named = 8;
  std::string named;
  for (std::size_t i = 0; i < std::min(letters.size(), max_named); ++i) {
    if (i > 0) named += ' ';
    if (letters[i] > 0xa0) append_utf8(named, letters[i]);  // those before are control characters
    named += fmt::format(" (U+{:04X})", static_cast<std::uint32_t>(letters[i]));
  }
  if (letters.size() > max_named) named += " …";
  report_error("letters-without-font", {named}, language);
}

}  // namespace kakehashi
