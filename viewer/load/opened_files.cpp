#include "viewer/load/opened_files.hpp"

#include "geo/files/utf8_path.hpp"
#include "geo/network/network_json.hpp"
#include "geo/opening/opening_plan.hpp"
#include "geo/opening/refusal.hpp"
#include "geo/opening/same_file.hpp"
#include "geo/reader/reader_client.hpp"
#include "geo/table/flow_file.hpp"
#include "geo/table/link_heading_match.hpp"
#include "geo/table/read_table.hpp"
#include "viewer/load/open_network.hpp"
#include "viewer/load/unknown_regions.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace kakehashi {

namespace {

Diagnostic finding(Severity severity, std::string code, std::vector<std::string> arguments, const std::string& file) {
  return {severity, std::move(code), std::move(arguments), file, 0, 0, {}};
}

bool names_both_ends(const std::vector<std::string>& columns) {
  const std::vector<std::string_view> cells{columns.begin(), columns.end()};
  return match_link_headings(cells).complete;
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

  /// What a table holds shows when it is read: its headings may stand on any sheet, in any row.
  void settle_table() {
    if (!plan_.table || plan_.table->kind == FileKind::link_table) return;
    const std::string file = plan_.table->file;
    TableResult table = read_table(file, sheets_apart(now_.watch));
    if (table.table && names_both_ends(table.table->columns)) return;
    plan_.table.reset();
    if (!plan_.flows && load_flows(file, sheets_apart(now_.watch)).flows) {
      plan_.flows = file;
      return;
    }
    if (table.table) {
      std::string columns;
      for (const std::string& column : table.table->columns) columns += (columns.empty() ? "" : ", ") + column;
      notice_.findings.push_back(finding(Severity::error, "table-without-ends", {base_name(file), columns}, file));
    } else {
      append(notice_.findings, std::move(table.diagnostics));
    }
    refused_.push_back(file);
  }

  bool read_network_itself() {
    const std::string& file = *plan_.network;
    NetworkResult result = load_network(utf8_path(file));
    append(notice_.findings, std::move(result.diagnostics));
    if (!result.network) return false;
    if (!read_map(*result.network, file)) return false;
    const MapData& map = opened_.map ? *opened_.map->map : *now_.map;
    append(notice_.findings, missing_boundaries(*result.network, map.set, file));
    opened_.document = std::make_shared<const Document>(std::move(*result.network), file);
    return true;
  }

  /// The map for a network: with the boundaries that were dropped with it, otherwise with those it is shown with by
  /// itself. False when the latter cannot be read.
  bool read_map(const Network& network, const std::string& file) {
    std::optional<BoundarySource> wanted = now_.given_boundaries;
    if (!wanted) wanted = boundary_source(ViewOptions{}, network, file);
    if (!wanted && now_.boundaries_accepted && is_same_file(file, now_.network_file)) wanted = now_.boundaries;
    const std::vector<WantedRegion> regions = wanted_regions(network);
    if (wanted) wanted->regions = regions;
    if (plan_.boundaries && !(wanted && is_same_file(wanted->file, *plan_.boundaries))) {
      const BoundarySource dropped{*plan_.boundaries, {}, {}, regions};
      MapLoading loading = load_map(dropped, now_.watch);
      append(notice_.findings, std::move(loading.diagnostics));
      if (loading.map) return use_map(std::move(loading), dropped);
      refused_.push_back(*plan_.boundaries);
      plan_.boundaries.reset();
    }
    if (!wanted && !now_.boundaries) return true;  // the embedded map is there already
    MapLoading loading = load_map(wanted, now_.watch);
    append(notice_.findings, std::move(loading.diagnostics));
    return loading.map != nullptr && use_map(std::move(loading), std::move(wanted));
  }

  bool use_map(MapLoading loading, std::optional<BoundarySource> source) {
    opened_.map = new_map(std::move(loading), std::move(source), now_);
    return true;
  }

  void offer_boundaries() {
    const BoundarySource source{*plan_.boundaries, {}, {}, now_.regions};
    MapLoading loading = load_map(source, now_.watch);
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
                                  [&](const WantedRegion& region) { return codes.contains(region.code); });
    opened_.offer = new_map(std::move(loading), source, now_);
  }

  void read_flow_file() {
    if (!plan_.flows) return;
    FlowLoading loading = load_flow_map(*plan_.flows, opened_.map ? *opened_.map->map : *now_.map, now_.watch);
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
      if (plan_.boundaries) with = BoundarySource{*plan_.boundaries, {}, {}, {}};
      opened_.offer = ImportOffer{plan_.table->file, std::move(with), false};
    } else if (std::holds_alternative<NewMap>(opened_.offer)) {
      notice_.kind = Notice::Kind::boundaries_offer;
    } else if (opened_.document) {
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

}  // namespace

NewMap new_map(MapLoading loading, std::optional<BoundarySource> source, const OpenNow& now) {
  LevelParts level = make_level(*loading.map, now.tolerance_rad, now.triangles);
  std::shared_ptr<const FlowMap> flows;
  if (now.flows) flows = flows_on(*now.flows, *loading.map);
  return {std::move(loading.map), std::move(source), std::move(level), std::move(loading.keep_as), std::move(flows)};
}

OpenedFiles open_files(const std::vector<std::string>& files, const OpenNow& now) { return Reading{files, now}.read(); }

Notice refused_boundaries(std::vector<Diagnostic> findings, const OpenNow& now) {
  Notice notice;
  notice.kind = Notice::Kind::failed;
  notice.files = {now.given_boundaries ? now.given_boundaries->file : now.network_file};
  notice.findings = std::move(findings);
  return notice;
}

OpenedFiles open_boundaries_of_start(MapLoading loading, const BoundarySource& source, const OpenNow& now) {
  OpenedFiles opened;
  opened.of_start = true;
  std::vector<Diagnostic> findings = std::move(loading.diagnostics);
  if (!loading.map) {
    opened.notice = refused_boundaries(std::move(findings), now);
    return opened;
  }
  opened.map = new_map(std::move(loading), source, now);
  if (findings.empty()) return opened;
  opened.notice.emplace();
  opened.notice->kind = Notice::Kind::opened;
  opened.notice->files = {source.file};
  opened.notice->findings = std::move(findings);
  return opened;
}

OpenedFiles open_flows(const std::string& file, const OpenNow& now) {
  OpenedFiles opened;
  FlowLoading loading = load_flow_map(file, *now.map, now.watch);
  opened.flows = std::move(loading.flows);
  if (loading.diagnostics.empty()) return opened;
  opened.notice.emplace();
  opened.notice->kind = opened.flows ? Notice::Kind::opened : Notice::Kind::failed;
  opened.notice->files = {file};
  opened.notice->findings = std::move(loading.diagnostics);
  return opened;
}

}  // namespace kakehashi
