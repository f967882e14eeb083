/// Which encoding the text of attributes is in: told by its bytes, against what the file says of itself.
#pragma once

#include "geo/boundary/attribute_table.hpp"

#include <string>
#include <string_view>

namespace kakehashi {

/// What a file says of its encoding.
struct DeclaredEncoding {
  std::string name;            ///< As encoding_name() gives it; empty: nothing.
  bool is_by_default = false;  ///< Many programs write it whatever the text is: no lie when it is wrong.
};

enum class TextOutcome {
  as_declared,    ///< Also where all text is ASCII.
  guessed,        ///< The file said nothing, or what everybody says.
  declared_wrong  ///< The file names another encoding than its bytes are in.
};

struct AttributeText {
  bool readable = true;  ///< False: no encoding fits, and the table is as it was.
  TextOutcome outcome = TextOutcome::as_declared;
  std::string encoding;  ///< In which the text was read; empty when all of it is ASCII.
};

/// Brings column names and cells from raw bytes to UTF-8 without control characters. All text is looked at together. A
/// character that the format cut in half at a column's width is left out.
[[nodiscard]] AttributeText decode_attributes(AttributeTable& table, const DeclaredEncoding& declared);

/// The name by which this program calls an encoding: "Shift_JIS", "MS932" and "ANSI 932" are CP932; empty for what
/// names none that it knows.
[[nodiscard]] std::string encoding_name(std::string_view written);

}  // namespace kakehashi
