// Whatever lies in a file of flows, reading it ends with flows on the Earth or with reasons.
#include "geo/table/flow_file.hpp"
#include "require.hpp"

#include <cmath>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using kakehashi::test::require;
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  const kakehashi::FlowResult result = kakehashi::read_flows(text, "f.csv", {});
  require(result.flows.has_value() != kakehashi::has_errors(result.diagnostics), "neither flows nor an error, or both");
  for (const kakehashi::Diagnostic& finding : result.diagnostics) require(!to_line(finding, "ru").empty(), "no words");
  if (!result.flows) return 0;
  for (const kakehashi::FieldArc& arc : result.flows->arcs) {
    for (const auto& end : {arc.from, arc.to}) {
      const double length = std::hypot(end[0], end[1], end[2]);
      require(std::abs(length - 1) < 1e-5, "an end that does not lie on the Earth");
    }
  }
  return 0;
}
