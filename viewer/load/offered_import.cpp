#include "geo/files/utf8_path.hpp"
#include "geo/reader/reader_client.hpp"
#include "geo/table/read_table.hpp"
#include "viewer/files/whole_file.hpp"
#include "viewer/load/opened_files.hpp"
#include "viewer/load/table_import.hpp"

#include <system_error>
#include <utility>

namespace kakehashi {

namespace {

/// The first name beside the table that no file has yet.
std::string free_name_beside(const std::string& table) {
  const std::filesystem::path path = utf8_path(table);
  const std::string stem = utf8_name(path.stem());
  constexpr int max_number = 1000;
  for (int number = 1;; ++number) {
    const std::string name = number == 1 ? stem + ".json" : stem + "-" + std::to_string(number) + ".json";
    const std::filesystem::path wanted = path.parent_path() / utf8_path(name);
    std::error_code error;
    const auto status = std::filesystem::symlink_status(wanted, error);
    if (status.type() == std::filesystem::file_type::not_found || number == max_number) return utf8_name(wanted);
  }
}

}  // namespace

OpenedFiles import_offered(const ImportOffer& offer, const OpenNow& now) {
  OpenedFiles opened;
  Notice notice;
  notice.files = {offer.table};
  const auto end = [&](Notice::Kind kind) {
    notice.kind = kind;
    opened.notice = std::move(notice);
    return std::move(opened);
  };
  TableResult table = read_table(offer.table, sheets_apart(now.watch));
  if (!table.table) {
    append(notice.findings, gather_equal(std::move(table.diagnostics)));
    return end(Notice::Kind::import_failed);
  }
  // The map that is shown serves where the table has the same boundaries.
  const std::optional<BoundarySource> boundaries = with_codes_of(*table.table, offer.boundaries);
  const bool other_map = !is_made_of(*now.map, boundaries);
  MapLoading loading{now.map, {}, {}};
  if (other_map) loading = load_map(boundaries, now.watch);
  append(notice.findings, std::move(loading.diagnostics));
  if (!loading.map) return end(Notice::Kind::import_failed);
  const std::shared_ptr<const MapData> map = loading.map;

  TableImport made = import_table(table, *map, now.language, offer.partial);
  append(notice.findings, std::move(made.diagnostics));
  if (!made.network) {
    if (offer.partial) return end(Notice::Kind::import_failed);
    const TableImport rest = import_table(std::move(table), *map, now.language, true);
    if (!rest.network || rest.rows == 0) return end(Notice::Kind::import_failed);
    notice.count = static_cast<long long>(rest.rows);
    opened.offer = ImportOffer{offer.table, offer.boundaries, true};
    return end(Notice::Kind::partial_offer);
  }
  const std::string file = free_name_beside(offer.table);
  if (offer.boundaries) (void)name_boundaries(*made.network, *offer.boundaries, map->set.key_column, file);
  const std::string text = text_of(*made.network);
  NetworkResult result = checked(made, text, file, *map);
  append(notice.findings, std::move(result.diagnostics));
  if (!result.network) return end(Notice::Kind::import_failed);
  if (other_map) opened.map = new_map(std::move(loading), boundaries, now);
  opened.document = std::make_shared<const Document>(std::move(*result.network), offer.table);
  notice.count = static_cast<long long>(made.partnerships);
  notice.save_as = file;
  opened.offer = SaveOffer{text, file};
  return end(Notice::Kind::imported);
}

OpenedFiles save_offered(const SaveOffer& offer) {
  OpenedFiles opened;
  Notice notice;
  notice.files = {offer.file};
  notice.save_as = offer.file;
  const OutputExamination output = examine_output(offer.file);
  if (!output.target) {
    notice.findings.push_back(output.problem);
  } else if (output.target->kind != OutputTarget::Kind::new_file) {
    const std::string name = base_name(offer.file);
    notice.findings.push_back({Severity::error, "file-came-between", {name}, offer.file, 0, 0, {}});
  } else if (auto problem = write_output(*output.target, offer.text, Replace::what_was_examined)) {
    notice.findings.push_back(std::move(*problem));
  }
  notice.kind = notice.findings.empty() ? Notice::Kind::saved : Notice::Kind::save_failed;
  if (notice.kind == Notice::Kind::save_failed) opened.offer = offer;
  opened.notice = std::move(notice);
  return opened;
}

}  // namespace kakehashi
