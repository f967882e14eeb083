/// What is found while a document is read: first by JSON pointer, in the end by line and column.
#pragma once

#include "geo/diagnostic/diagnostic.hpp"
#include "geo/json/json_lexer.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

/// Where in a member a finding belongs.
enum class FoundAt { value, key };

/// Keeps the first thousand errors and the first thousand warnings and notes: more than anyone reads, and a hostile
/// file cannot fill the memory with complaints.
class Findings {
 public:
  void add(Severity severity, std::string pointer, std::string code, std::vector<std::string> arguments = {},
           FoundAt at = FoundAt::value);

  [[nodiscard]] bool has_errors() const { return errors_ > 0; }

  /// True when another finding of this severity would not be kept.
  [[nodiscard]] bool is_full(Severity severity) const;

  /// All findings with the mistakes of the text itself, placed and sorted by line and column.
  [[nodiscard]] std::vector<Diagnostic> placed(std::string_view text, std::string_view file,
                                               const std::vector<JsonFault>& faults) const;

 private:
  struct Finding {
    Severity severity;
    std::string pointer;
    std::string code;
    std::vector<std::string> arguments;
    FoundAt at;
  };

  std::vector<Finding> kept_;
  std::size_t errors_ = 0;  ///< Kept ones; the others are warnings and notes.
  std::size_t dropped_ = 0;
};

}  // namespace kakehashi
