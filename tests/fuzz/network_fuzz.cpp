// Whatever the bytes, reading them ends with a network or with reasons, and a network that was read can be written and
// read again.
#include "geo/network/network_json.hpp"
#include "require.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace {

using kakehashi::Diagnostic;
using kakehashi::NetworkResult;
using kakehashi::test::require;

void check_findings(const NetworkResult& result) {
  require(result.network.has_value() != kakehashi::has_errors(result.diagnostics),
          "neither a network nor an error, or both");
  std::size_t line = 0;
  for (const Diagnostic& finding : result.diagnostics) {
    for (const std::string_view language : {"ja", "ru", "en"}) {
      const std::string told = to_line(finding, language);
      require(!told.empty() && told.find('\n') == std::string::npos, "a finding that is not told in one line");
    }
    require(finding.line >= line || finding.line == 0, "findings out of order");
    line = finding.line;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  const NetworkResult first = kakehashi::read_network(text, "fuzz.json");
  check_findings(first);
  if (!first.network) return 0;
  const std::string written = write_network(*first.network);
  const NetworkResult second = kakehashi::read_network(written, "written.json");
  check_findings(second);
  require(second.network.has_value(), "what was written cannot be read");
  require(write_network(*second.network) == written, "writing twice gives different texts");
  return 0;
}
