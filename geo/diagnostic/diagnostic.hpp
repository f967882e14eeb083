/// What is wrong in a file, where, and what was expected: said in the user's language.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

enum class Severity { error, warning, note };

/// One finding. `code` names the kind of mistake ("unknown-id", "wrong-type", …); `arguments` fill the sentence
/// that the code stands for, so that one finding can be told in every language.
struct Diagnostic {
  Severity severity = Severity::error;
  std::string code{};
  std::vector<std::string> arguments{};
  std::string file{};
  std::size_t line = 0;                    ///< From 1; 0 when the finding concerns the file as a whole.
  std::size_t column = 0;                  ///< From 1, in code points; 0 as above.
  std::string pointer{};                   ///< JSON pointer (RFC 6901); empty: the whole document.
  std::size_t repeats = 0;                 ///< How many more findings say the same of other places; see gather_equal().
  std::vector<std::size_t> other_lines{};  ///< The first of their lines.
};

/// The sentence of a finding in `language` ("ja", "ru", "en"; others: English), without its place.
[[nodiscard]] std::string sentence(const Diagnostic& diagnostic, std::string_view language);

/// `file:line:column: /pointer: sentence`, preceded by the severity's word after the place for warnings and notes.
[[nodiscard]] std::string to_line(const Diagnostic& diagnostic, std::string_view language);

/// Findings that say the same (severity, code, arguments, file and pointer) become one, at the place of the first,
/// which counts the others and names the first of their lines. Of each code at most `max_of_a_code` different ones
/// stay; behind the last of them "findings-left-out" counts the rest. Keeps the order.
[[nodiscard]] std::vector<Diagnostic> gather_equal(std::vector<Diagnostic> findings, std::size_t max_of_a_code = 100);

/// Adds findings behind others.
void append(std::vector<Diagnostic>& all, std::vector<Diagnostic> more);

/// True when any finding is an error.
[[nodiscard]] bool has_errors(const std::vector<Diagnostic>& diagnostics);

}  // namespace kakehashi
