#include "geo/json/text_position.hpp"

#include "geo/json/json_stream.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <unordered_map>

namespace kakehashi {

std::vector<TextPosition> positions_of(std::string_view text, const std::vector<std::size_t>& offsets) {
  std::vector<std::size_t> order(offsets.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t i) { return offsets[i]; });
  std::vector<TextPosition> positions(offsets.size());
  TextPosition here = {1, 1};
  std::size_t read = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  for (const std::size_t i : order) {
    for (; read < std::min(offsets[i], text.size()); ++read) {
      const auto byte = static_cast<unsigned char>(text[read]);
      if (byte == '\n') {
        here = {here.line + 1, 1};
      } else if ((byte & 0xC0U) != 0x80U) {
        ++here.column;
      }
    }
    positions[i] = here;
  }
  return positions;
}

std::vector<std::size_t> offsets_of(std::string_view json, const std::vector<JsonPlace>& places) {
  std::vector<std::size_t> offsets(places.size(), json.size());
  std::unordered_multimap<std::string, std::size_t> wanted;
  for (std::size_t i = 0; i < places.size(); ++i) wanted.emplace(places[i].pointer, i);
  std::size_t missing = places.size();
  std::vector<JsonFault> faults;
  JsonLimits limits;
  limits.faults = std::numeric_limits<std::size_t>::max() - 1;
  JsonStream stream(json, faults, limits);
  while (missing > 0) {
    const JsonEvent event = stream.next();
    if (event == JsonEvent::end || event == JsonEvent::broken) break;
    if (event == JsonEvent::end_object || event == JsonEvent::end_array) continue;
    const auto [first, last] = wanted.equal_range(stream.pointer());
    for (auto entry = first; entry != last; ++entry) {
      std::size_t& offset = offsets[entry->second];
      if (places[entry->second].is_key != (event == JsonEvent::key) || offset != json.size()) continue;
      offset = stream.offset();
      --missing;
    }
  }
  return offsets;
}

}  // namespace kakehashi
