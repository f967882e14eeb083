/// Findings as bytes, to be kept or handed on to another process.
#pragma once

#include "geo/bytes/byte_reader.hpp"
#include "geo/bytes/byte_writer.hpp"
#include "geo/diagnostic/diagnostic.hpp"

#include <vector>

namespace kakehashi {

void write_findings(const std::vector<Diagnostic>& findings, ByteWriter& to);
[[nodiscard]] std::vector<Diagnostic> read_findings(ByteReader& from);

}  // namespace kakehashi
