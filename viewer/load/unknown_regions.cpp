#include "viewer/load/unknown_regions.hpp"

#include "geo/embedded/embedded_file.hpp"
#include "geo/names/region_names.hpp"
#include "geo/text/spelling.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_set>

namespace kakehashi {

namespace {

/// The code of the one region that bears the names of another; empty when they lead to none or to several.
std::string code_by_name(const Region& region, const RegionNames& names) {
  const Boundary* found = nullptr;
  for (const auto& [language, name] : region.name.by_language) {
    const auto regions = names.find(name);
    if (regions.empty()) continue;
    if (regions.size() > 1 || (found != nullptr && found != regions.front())) return {};
    found = regions.front();
  }
  return found == nullptr ? std::string() : found->code;
}

}  // namespace

std::vector<UnknownRegion> unknown_regions(const Network& network, const BoundarySet& boundaries) {
  std::vector<std::string_view> codes;
  for (const Boundary& boundary : boundaries.boundaries) {
    if (boundary.kind == BoundaryKind::region) codes.emplace_back(boundary.code);
  }
  const std::unordered_set<std::string_view> known{codes.begin(), codes.end()};
  const bool lacks_all = std::none_of(network.regions.begin(), network.regions.end(),
                                      [&](const Region& region) { return known.contains(region.id); });
  if (lacks_all && !boundaries.key_column.empty()) return {};
  std::optional<RegionNames> names;  // made when the first one is needed
  SpellingAdvice advice;
  std::vector<UnknownRegion> unknown;
  for (const Region& region : network.regions) {
    if (known.contains(region.id)) continue;
    if (!names) names.emplace(boundaries, embedded_file("data/region-names.tsv").value_or(""));
    std::string nearest = code_by_name(region, *names);
    if (nearest.empty()) nearest = advice.nearest(region.id, codes);
    unknown.push_back({region.id, std::move(nearest)});
  }
  return unknown;
}

std::vector<Diagnostic> missing_boundaries(const Network& network, const BoundarySet& boundaries,
                                           std::string_view file) {
  std::vector<Diagnostic> findings;
  for (UnknownRegion& unknown : unknown_regions(network, boundaries)) {
    Diagnostic finding;
    finding.severity = Severity::warning;
    finding.code = "region-unknown";
    finding.pointer = "/regions/" + unknown.id;
    finding.arguments = {std::move(unknown.id), std::move(unknown.nearest)};
    finding.file = file;
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace kakehashi
