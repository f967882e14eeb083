/// Why a file cannot be opened as it is, and what can be done with it.
#pragma once

#include "geo/diagnostic/diagnostic.hpp"
#include "geo/opening/file_kind.hpp"

#include <optional>

namespace kakehashi {

/// What stands in the way of opening a file of a kind that is not opened.
[[nodiscard]] Diagnostic refusal(const RecognisedFile& file);

/// For a file that stands where one of another kind is expected: what it is, and with which command it is used.
/// Returns std::nullopt where its content does not tell; then a reader's own findings say more.
[[nodiscard]] std::optional<Diagnostic> wrong_kind(const RecognisedFile& file, FileKind expected);

}  // namespace kakehashi
