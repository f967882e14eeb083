/// What is wrong, told on standard error.
#pragma once

#include "geo/diagnostic/diagnostic.hpp"
#include "viewer/ui/fonts.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

/// Prints findings, errors to notes, one a line, to stderr; of those of a kind the first thousand, and how many more
/// there are.
void report(const std::vector<Diagnostic>& diagnostics, std::string_view language);

/// Prints that no font will do, and what is missing.
void report_no_font(const FontSearch& fonts, std::string_view language);

/// Prints which letters are boxes, because no font of this machine has them.
void report_unknown_letters(const std::vector<char32_t>& letters, std::string_view language);

/// Prints findings that are about no file.
void report_errors(const std::vector<Diagnostic>& diagnostics, std::string_view language);

/// Prints one finding without a file.
void report_error(std::string_view code, std::vector<std::string> arguments, std::string_view language);

}  // namespace kakehashi
