// Whatever is typed into the search box, what is found has a title and is no more than asked for.
#include "../unit/table/small_world.hpp"
#include "geo/network/network_json.hpp"
#include "geo/text/encoding.hpp"
#include "require.hpp"
#include "viewer/ui/search.hpp"

#include <cstdint>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using kakehashi::test::require;
  static const auto network =
      kakehashi::read_network(
          [] {
            std::ifstream file{KAKEHASHI_SOURCE_DIR "/data/japan-russia.json", std::ios::binary};
            return std::string{std::istreambuf_iterator<char>{file}, {}};
          }(),
          "japan-russia.json")
          .network;
  static const auto document = std::make_shared<const kakehashi::Document>(*network);
  static const auto boundaries = std::make_shared<const kakehashi::BoundarySet>(kakehashi::test::small_world());
  static const kakehashi::SearchIndex index{document, boundaries, "JP-01\tEzo\nRU-SAK\tKarafuto\n"};
  static const kakehashi::Catalog words{"ru"};
  constexpr std::size_t max_hits = 8;
  const auto hits = index.find({reinterpret_cast<const char*>(data), size}, words, max_hits);
  require(hits.size() <= max_hits, "more than asked for");
  for (const kakehashi::SearchHit& hit : hits) {
    require(!hit.title.empty() && kakehashi::is_utf8(hit.title + hit.line), "a hit without a title");
  }
  return 0;
}
