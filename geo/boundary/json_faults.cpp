#include "geo/boundary/json_faults.hpp"

#include "geo/json/json_stream.hpp"
#include "geo/json/text_position.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <limits>
#include <utility>

namespace kakehashi {

std::vector<Diagnostic> json_faults(const std::filesystem::path& file, const std::string& text,
                                    const std::string& name) {
  std::string bytes = text;
  if (bytes.empty()) {
    std::ifstream in(file, std::ios::binary);
    bytes.assign(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  JsonLimits limits;
  limits.bytes = limits.values = std::numeric_limits<std::size_t>::max();
  std::vector<JsonFault> faults;
  JsonStream stream(bytes, faults, limits);
  JsonEvent event = stream.next();
  while (event != JsonEvent::end && event != JsonEvent::broken) event = stream.next();
  if (event == JsonEvent::end) return {};
  const auto first = std::find_if(faults.rbegin(), faults.rend(),
                                  [](const JsonFault& fault) { return fault.severity == Severity::error; });
  if (first == faults.rend()) return {};
  const TextPosition at = positions_of(bytes, {first->offset}).front();
  Diagnostic finding;
  finding.code = std::move(first->code);
  finding.arguments = std::move(first->arguments);
  finding.file = name;
  finding.line = at.line;
  finding.column = at.column;
  return {std::move(finding)};
}

}  // namespace kakehashi
