/// What the content of a file says about its kind.
#pragma once

#include "geo/opening/file_kind.hpp"

#include <optional>
#include <string_view>

namespace kakehashi {

/// The two ends of a file; they overlap in a file that is not longer than both.
struct FileEnds {
  std::string_view head;
  std::string_view tail;
  bool whole = true;  ///< `head` is the whole file.
};

/// A kind with the name of its format.
struct ContentKind {
  FileKind kind = FileKind::unknown;
  std::string_view format;
};

/// Recognises formats that begin with bytes of their own. Returns std::nullopt if it may be text.
[[nodiscard]] std::optional<ContentKind> recognise_binary(const FileEnds& ends);

/// Recognises JSON and XML. `text` is the beginning of a file in UTF-8 without a byte order mark. Returns std::nullopt
/// if it is neither.
[[nodiscard]] std::optional<ContentKind> recognise_json(std::string_view text, bool whole);
[[nodiscard]] std::optional<ContentKind> recognise_xml(std::string_view text);

/// Recognises tables by their headings and separators; other text is FileKind::text.
[[nodiscard]] ContentKind recognise_table(std::string_view text);

}  // namespace kakehashi
