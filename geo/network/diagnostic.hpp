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
  std::string code;
  std::vector<std::string> arguments;
  std::string file;
  std::size_t line = 0;    ///< From 1; 0 when the finding concerns the file as a whole.
  std::size_t column = 0;  ///< From 1, in code points; 0 as above.
  std::string pointer;     ///< JSON pointer (RFC 6901); empty: the whole document.
};

/// The sentence of a finding in `language` ("ja", "ru", "en"; others: English), without its place.
[[nodiscard]] std::string sentence(const Diagnostic& diagnostic, std::string_view language);

/// `file:line:column: /pointer: sentence`, preceded by the severity's word after the place for warnings and notes.
[[nodiscard]] std::string to_line(const Diagnostic& diagnostic, std::string_view language);

/// True when any finding is an error.
[[nodiscard]] bool has_errors(const std::vector<Diagnostic>& diagnostics);

}  // namespace kakehashi
