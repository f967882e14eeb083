#include "viewer/app/opened_files.hpp"

#include "geo/boundary/utf8_path.hpp"
#include "geo/network/network_json.hpp"
#include "geo/opening/opening_plan.hpp"
#include "geo/opening/refusal.hpp"
#include "geo/table/link_columns.hpp"
#include "geo/table/table.hpp"
#include "viewer/app/start.hpp"
#include "viewer/app/table_import.hpp"
#include "viewer/output/whole_file.hpp"

#include <algorithm>
#include <system_error>
#include <unordered_set>
#include <utility>

namespace kakehashi {

namespace {

std::string base_name(const std::string& file) { return utf8_name(utf8_path(file).filename()); }

Diagnostic finding(Severity severity, std::string code, std::vector<std::string> arguments, const std::string& file) {
  return {severity, std::move(code), std::move(arguments), file, 0, 0, {}};
}

void append(std::vector<Diagnostic>& all, std::vector<Diagnostic> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

bool is_same_file(const std::string& a, const std::string& b) {
  std::error_code error;
  return a == b || (std::filesystem::equivalent(utf8_path(a), utf8_path(b), error) && !error);
}

NewMap with_level(MapLoading loading, std::optional<BoundarySource> source, const OpenNow& now) {
  LevelParts level = make_level(*loading.map, now.tolerance_rad, now.triangles);
  std::shared_ptr<const FlowMap> flows;
  if (now.flows) flows = flows_on(*now.flows, *loading.map);
  return {std::move(loading.map), std::move(source), std::move(level), std::move(loading.keep_as), std::move(flows)};
}

/// Reads what one drop brings, piece by piece.
class Reading {
 public:
  Reading(const std::vector<std::string>& files, const OpenNow& now)
      : now_(now), plan_(plan_opening(recognise_all(files))) {}

  OpenedFiles read() {
    settle_table();
    if (plan_.network && !read_network_itself()) return failed(*plan_.network);
    if (!plan_.network && plan_.boundaries && !plan_.table) offer_boundaries();
    read_flow_file();
    name_what_is_left();
    tell();
    return std::move(opened_);
  }

 private:
  /// Opens nothing, because the network could not be read.
  OpenedFiles failed(const std::string& file) {
    OpenedFiles nothing;
    notice_.kind = Notice::Kind::failed;
    notice_.files = {file};
    nothing.notice = std::move(notice_);
    return nothing;
  }

  /// Whether a table is one of links shows when it is read: its headings may stand anywhere.
  void settle_table() {
    if (!plan_.table || plan_.table->kind == FileKind::link_table) return;
    const std::string file = plan_.table->file;
    TableResult table = read_table(file);
    const auto has = [&](LinkColumn region, LinkColumn place) {
      return std::any_of(table.table->columns.begin(), table.table->columns.end(), [&](const std::string& column) {
        const auto heading = parse_link_heading(column);
        return heading && (heading->column == region || heading->column == place);
      });
    };
    if (!table.table) {
      append(notice_.findings, std::move(table.diagnostics));
    } else if (!has(LinkColumn::from, LinkColumn::from_place) || !has(LinkColumn::to, LinkColumn::to_place)) {
      std::string columns;
      for (const std::string& column : table.table->columns) columns += (columns.empty() ? "" : ", ") + column;
      notice_.findings.push_back(finding(Severity::error, "table-without-ends", {base_name(file), columns}, file));
    } else {
      return;
    }
    refused_.push_back(file);
    plan_.table.reset();
  }

  bool read_network_itself() {
    const std::string& file = *plan_.network;
    NetworkResult result = load_network(utf8_path(file));
    append(notice_.findings, std::move(result.diagnostics));
    if (!result.network) return false;
    if (!read_map(*result.network, file)) return false;
    const MapData& map = opened_.map ? *opened_.map->map : *now_.map;
    append(notice_.findings, missing_boundaries(*result.network, map.set, file));
    opened_.network = std::make_unique<Network>(std::move(*result.network));
    opened_.network_file = file;
    return true;
  }

  /// The map for a network: with the boundaries that were dropped with it, otherwise with those it is shown with by
  /// itself. False when the latter cannot be read.
  bool read_map(const Network& network, const std::string& file) {
    std::optional<BoundarySource> wanted = now_.given_boundaries;
    if (!wanted) wanted = boundary_source(ViewOptions{}, network, file);
    if (!wanted && now_.boundaries_accepted && is_same_file(file, now_.network_file)) wanted = now_.boundaries;
    if (plan_.boundaries && !(wanted && is_same_file(wanted->file, *plan_.boundaries))) {
      MapLoading loading = load_map(BoundarySource{*plan_.boundaries, {}, {}});
      append(notice_.findings, std::move(loading.diagnostics));
      if (loading.map) return use_map(std::move(loading), BoundarySource{*plan_.boundaries, {}, {}});
      refused_.push_back(*plan_.boundaries);
      plan_.boundaries.reset();
    }
    if (!wanted && !now_.boundaries) return true;  // the embedded map is there already
    MapLoading loading = load_map(wanted);
    append(notice_.findings, std::move(loading.diagnostics));
    return loading.map != nullptr && use_map(std::move(loading), std::move(wanted));
  }

  bool use_map(MapLoading loading, std::optional<BoundarySource> source) {
    opened_.map = with_level(std::move(loading), std::move(source), now_);
    return true;
  }

  void offer_boundaries() {
    const BoundarySource source{*plan_.boundaries, {}, {}};
    MapLoading loading = load_map(source);
    append(notice_.findings, std::move(loading.diagnostics));
    if (!loading.map) {
      refused_.push_back(source.file);
      plan_.boundaries.reset();
      return;
    }
    std::unordered_set<std::string_view> codes;
    for (const Boundary& boundary : loading.map->set.boundaries) {
      if (boundary.kind == BoundaryKind::region) codes.insert(boundary.code);
    }
    notice_.count = std::count_if(loading.map->set.boundaries.begin(), loading.map->set.boundaries.end(),
                                  [](const Boundary& boundary) { return boundary.kind == BoundaryKind::region; });
    notice_.of = static_cast<long long>(now_.regions.size());
    notice_.known = std::count_if(now_.regions.begin(), now_.regions.end(),
                                  [&](const std::string& region) { return codes.contains(region); });
    opened_.offer = with_level(std::move(loading), source, now_);
  }

  void read_flow_file() {
    if (!plan_.flows) return;
    FlowLoading loading = load_flow_map(*plan_.flows, opened_.map ? *opened_.map->map : *now_.map);
    append(notice_.findings, std::move(loading.diagnostics));
    opened_.flows = std::move(loading.flows);
    if (opened_.flows) return;
    refused_.push_back(*plan_.flows);
    plan_.flows.reset();
  }

  void name_what_is_left() {
    for (const RecognisedFile& file : plan_.refused) {
      notice_.findings.push_back(refusal(file));
      refused_.push_back(file.file);
    }
    notice_.tells_openable = std::any_of(plan_.refused.begin(), plan_.refused.end(), [](const RecognisedFile& file) {
      return file.kind != FileKind::missing && file.kind != FileKind::unreadable;
    });
    for (const RecognisedFile& file : plan_.left_out) {
      const bool table =
          file.kind == FileKind::link_table || file.kind == FileKind::table || file.kind == FileKind::workbook;
      const char* const code = table && plan_.network ? "table-left-out" : "file-left-out";
      notice_.findings.push_back(finding(Severity::warning, code, {base_name(file.file)}, file.file));
    }
  }

  /// What the notice is about: what is asked before what was done, what was done before what was not.
  void tell() {
    std::vector<std::string>& files = notice_.files;
    for (const auto& file : {plan_.network, plan_.boundaries, plan_.flows}) {
      if (file) files.push_back(*file);
    }
    if (plan_.table) {
      notice_.kind = Notice::Kind::import_offer;
      files.push_back(plan_.table->file);
      std::optional<BoundarySource> with = now_.boundaries;
      if (plan_.boundaries) with = BoundarySource{*plan_.boundaries, {}, {}};
      opened_.offer = ImportOffer{plan_.table->file, std::move(with), false};
    } else if (std::holds_alternative<NewMap>(opened_.offer)) {
      notice_.kind = Notice::Kind::boundaries_offer;
    } else if (opened_.network) {
      notice_.kind = Notice::Kind::opened;
    } else if (plan_.flows) {
      notice_.kind = Notice::Kind::flows;
      notice_.count = static_cast<long long>(opened_.flows->flows.arcs.size());
    } else {
      notice_.kind = Notice::Kind::failed;
      files = refused_;
      if (files.empty()) return;  // nothing was given
    }
    if (notice_.kind != Notice::Kind::failed && !refused_.empty() && files.size() < 2) {
      files.insert(files.end(), refused_.begin(), refused_.end());
    }
    opened_.notice = std::move(notice_);
  }

  const OpenNow& now_;
  OpeningPlan plan_;
  OpenedFiles opened_;
  Notice notice_;
  std::vector<std::string> refused_;
};

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

OpenedFiles open_files(const std::vector<std::string>& files, const OpenNow& now) { return Reading{files, now}.read(); }

OpenedFiles open_flows(const std::string& file, const OpenNow& now) {
  OpenedFiles opened;
  FlowLoading loading = load_flow_map(file, *now.map);
  opened.flows = std::move(loading.flows);
  if (loading.diagnostics.empty()) return opened;
  opened.notice.emplace();
  opened.notice->kind = opened.flows ? Notice::Kind::opened : Notice::Kind::failed;
  opened.notice->files = {file};
  opened.notice->findings = std::move(loading.diagnostics);
  return opened;
}

OpenedFiles import_offered(const ImportOffer& offer, const OpenNow& now) {
  OpenedFiles opened;
  Notice notice;
  notice.files = {offer.table};
  const auto end = [&](Notice::Kind kind) {
    notice.kind = kind;
    opened.notice = std::move(notice);
    return std::move(opened);
  };
  // The map that is shown serves where the table has the same boundaries.
  const bool other_map = offer.boundaries.has_value() != now.boundaries.has_value() ||
                         (offer.boundaries && !is_same_file(offer.boundaries->file, now.boundaries->file));
  MapLoading loading{now.map, {}, {}};
  if (other_map) loading = load_map(offer.boundaries);
  append(notice.findings, std::move(loading.diagnostics));
  if (!loading.map) return end(Notice::Kind::import_failed);
  const std::shared_ptr<const MapData> map = loading.map;

  TableImport made = import_table(offer.table, *map, {now.language, offer.partial});
  append(notice.findings, std::move(made.diagnostics));
  if (!made.network) {
    if (!made.table || offer.partial) return end(Notice::Kind::import_failed);
    const TableImport rest = import_table(offer.table, *map, {now.language, true});
    if (!rest.network || rest.rows == 0) return end(Notice::Kind::import_failed);
    notice.count = static_cast<long long>(rest.rows);
    opened.offer = ImportOffer{offer.table, offer.boundaries, true};
    return end(Notice::Kind::partial_offer);
  }
  const std::string file = free_name_beside(offer.table);
  if (offer.boundaries) (void)name_boundaries(*made.network, *offer.boundaries, file);
  const std::string text = text_of(*made.network);
  NetworkResult result = checked(made, text, file, *map);
  append(notice.findings, std::move(result.diagnostics));
  if (!result.network) return end(Notice::Kind::import_failed);
  if (other_map) opened.map = with_level(std::move(loading), offer.boundaries, now);
  opened.network = std::make_unique<Network>(std::move(*result.network));
  opened.network_file = offer.table;
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
    notice.findings.push_back(finding(Severity::error, "file-came-between", {base_name(offer.file)}, offer.file));
  } else if (auto problem = write_output(*output.target, offer.text, Replace::what_was_examined)) {
    notice.findings.push_back(std::move(*problem));
  }
  notice.kind = notice.findings.empty() ? Notice::Kind::saved : Notice::Kind::save_failed;
  if (notice.kind == Notice::Kind::save_failed) opened.offer = offer;
  opened.notice = std::move(notice);
  return opened;
}

}  // namespace kakehashi
