// Whatever is kept under the right key with the right checksum, reading it gives a map of which everything can be made,
// or nothing.
#include "geo/boundary/outline.hpp"
#include "geo/boundary/prepared_map.hpp"
#include "geo/boundary/region_index.hpp"
#include "geo/bytes/byte_writer.hpp"
#include "geo/ground/ground_level.hpp"
#include "require.hpp"

#include <cstdint>
#include <sstream>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::ostringstream begin;
  kakehashi::write_prepared({}, "k", begin);
  const std::string head = begin.str().substr(0, begin.str().find('k', 20) + 1);
  std::ostringstream out;
  kakehashi::ByteWriter to{out};
  to.bytes(head.data(), head.size());
  to.bytes(data, size);
  to.finish();
  std::istringstream in{out.str()};
  const auto map = kakehashi::read_prepared(in, "k");
  if (!map) return 0;
  const kakehashi::RegionIndex index{map->outline, map->set};
  (void)index.at(kakehashi::unit_vector(140, 40));
  for (const double tolerance : {0.0, 0.01}) {
    (void)kakehashi::build_mesh(map->outline, map->set, tolerance);
    (void)kakehashi::build_ground_level(map->outline, map->set, tolerance);
  }
  // Names may come twice or in another order; once written they stay.
  std::ostringstream again;
  kakehashi::write_prepared(*map, "k", again);
  std::istringstream written{again.str()};
  const auto same = kakehashi::read_prepared(written, "k");
  kakehashi::test::require(same.has_value(), "what was written is not read");
  std::ostringstream third;
  kakehashi::write_prepared(*same, "k", third);
  kakehashi::test::require(third.str() == again.str(), "what was read is written differently");
  return 0;
}
