#include "geo/json/findings.hpp"

#include "geo/json/text_position.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace kakehashi {
namespace {

constexpr std::size_t max_of_a_severity = 1000;

}  // namespace

void Findings::add(Severity severity, std::string pointer, std::string code, std::vector<std::string> arguments,
                   FoundAt at) {
  if (is_full(severity)) {
    ++dropped_;
    return;
  }
  if (severity == Severity::error) ++errors_;
  kept_.push_back({severity, std::move(pointer), std::move(code), std::move(arguments), at});
}

bool Findings::is_full(Severity severity) const {
  return (severity == Severity::error ? errors_ : kept_.size() - errors_) >= max_of_a_severity;
}

std::vector<Diagnostic> Findings::placed(std::string_view text, std::string_view file,
                                         const std::vector<JsonFault>& faults) const {
  std::vector<JsonPlace> places;
  places.reserve(kept_.size());
  for (const Finding& finding : kept_) places.push_back({finding.pointer, finding.at == FoundAt::key});
  std::vector<std::size_t> offsets = places.empty() ? std::vector<std::size_t>() : offsets_of(text, places);
  for (const JsonFault& fault : faults) offsets.push_back(fault.offset);
  const std::vector<TextPosition> positions = positions_of(text, offsets);

  const std::string name(file);
  std::vector<Diagnostic> diagnostics;
  diagnostics.reserve(positions.size() + 1);
  for (const TextPosition& position : positions) {
    const std::size_t i = diagnostics.size();
    const bool is_fault = i >= kept_.size();
    const JsonFault* const fault = is_fault ? &faults[i - kept_.size()] : nullptr;
    diagnostics.push_back({is_fault ? fault->severity : kept_[i].severity, is_fault ? fault->code : kept_[i].code,
                           is_fault ? fault->arguments : kept_[i].arguments, name, position.line, position.column,
                           is_fault ? fault->pointer : kept_[i].pointer});
  }
  std::ranges::stable_sort(diagnostics, {}, [](const Diagnostic& d) { return std::tuple(d.line, d.column); });
  if (dropped_ > 0 || is_full(Severity::error)) {
    // Reading ends at the last error that is kept: what would have come after it nobody has counted.
    const std::string more = is_full(Severity::error) ? std::string() : std::to_string(dropped_);
    diagnostics.push_back(
        {Severity::note, "too-many-findings", {std::to_string(max_of_a_severity), more}, name, 0, 0, {}});
  }
  return diagnostics;
}

}  // namespace kakehashi
