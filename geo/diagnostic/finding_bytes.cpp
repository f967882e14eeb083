#include "geo/diagnostic/finding_bytes.hpp"

#include <cstdint>
#include <string>

namespace kakehashi {

namespace {

constexpr std::size_t min_bytes = 1 + 8 * sizeof(std::uint64_t);

void write(const Diagnostic& finding, ByteWriter& to) {
  to.number(static_cast<std::uint8_t>(finding.severity));
  to.text(finding.code);
  to.texts(finding.arguments);
  to.text(finding.file);
  to.number(static_cast<std::uint64_t>(finding.line));
  to.number(static_cast<std::uint64_t>(finding.column));
  to.text(finding.pointer);
  to.number(static_cast<std::uint64_t>(finding.repeats));
  to.number(static_cast<std::uint64_t>(finding.other_lines.size()));
  for (const std::size_t line : finding.other_lines) to.number(static_cast<std::uint64_t>(line));
}

Diagnostic read(ByteReader& from) {
  constexpr std::size_t severities = 3;
  Diagnostic finding;
  finding.severity = static_cast<Severity>(from.below<std::uint8_t>(severities));
  from.text(finding.code);
  from.texts(finding.arguments);
  from.text(finding.file);
  finding.line = static_cast<std::size_t>(from.number<std::uint64_t>());
  finding.column = static_cast<std::size_t>(from.number<std::uint64_t>());
  from.text(finding.pointer);
  finding.repeats = static_cast<std::size_t>(from.number<std::uint64_t>());
  for (std::size_t left = from.count(sizeof(std::uint64_t)); left > 0 && from.good(); --left) {
    finding.other_lines.push_back(static_cast<std::size_t>(from.number<std::uint64_t>()));
  }
  return finding;
}

}  // namespace

void write_findings(const std::vector<Diagnostic>& findings, ByteWriter& to) {
  to.number(static_cast<std::uint64_t>(findings.size()));
  for (const Diagnostic& finding : findings) write(finding, to);
}

std::vector<Diagnostic> read_findings(ByteReader& from) {
  std::vector<Diagnostic> findings;
  for (std::size_t left = from.count(min_bytes); left > 0 && from.good(); --left) findings.push_back(read(from));
  return findings;
}

}  // namespace kakehashi
