// Whatever network the loader accepts can be described and exported, and nothing of it moves a terminal's cursor.
#include "geo/diagnostic/plain_output.hpp"
#include "geo/network/network_json.hpp"
#include "geo/table/cell_text.hpp"
#include "geo/table/export_links.hpp"
#include "require.hpp"
#include "viewer/output/describe.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kakehashi;
  NetworkResult result = read_network({reinterpret_cast<const char*>(data), size}, "f.json");
  if (!result.network) return 0;
  const Document document{std::move(*result.network)};
  const Network& network = document.network;
  for (const char* language : {"ja", "ru", "en"}) {
    const Catalog words{language};
    const std::string text = describe_text(document, {}, words);
    test::require(text.find_first_of("\x1b\x07\x08\r\t") == std::string::npos, "a control character is printed");
    (void)plain_json(describe_json(document, {}, words).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    for (const std::string_view id : described_ids(network)) (void)describe_text(document, id, words);
    const Table table = as_written(export_links(network, language), TableFormat::csv);
    for (const Table::Row& row : table.rows) {
      test::require(row.cells.size() == table.columns.size(), "a row without a cell for each column");
    }
    (void)export_geojson(network, language);
  }
  return 0;
}
