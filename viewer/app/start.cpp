#include "viewer/app/start.hpp"

#include "geo/boundary/utf8_path.hpp"
#include "geo/network/spelling.hpp"
#include "geo/network/utf8.hpp"
#include "geo/opening/refusal.hpp"
#include "viewer/app/unknown_regions.hpp"
#include "viewer/embedded/embedded_file.hpp"
#include "viewer/scene/relations.hpp"
#include "viewer/words/catalog.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <iostream>
#include <map>
#include <utility>

namespace kakehashi {

namespace {

constexpr std::string_view embedded_network = "data/japan-russia.json";

}  // namespace

std::string nearest_id(std::string_view id, const std::vector<std::string_view>& known) {
  return SpellingAdvice{}.nearest(id, known);
}

NetworkResult read_network_file(const std::string& file) {
  NetworkResult result = load_network(file);
  if (result.network) return result;
  if (auto wrong = wrong_kind(recognise(utf8_path(file)), FileKind::network)) result.diagnostics = {std::move(*wrong)};
  return result;
}

NetworkResult open_network(const std::string& file) {
  if (!file.empty()) return read_network_file(file);
  return read_network(*embedded_file(embedded_network), embedded_network);
}

std::optional<BoundarySource> boundary_source(const ViewOptions& options, const Network& network,
                                              const std::string& network_file) {
  std::optional<BoundarySource> source = options.boundaries;
  if (!source && network.boundaries) {
    std::string written = network.boundaries->file;
    std::replace(written.begin(), written.end(), '\\', '/');
    const std::filesystem::path file = utf8_path(network_file).parent_path() / utf8_path(written);
    source = BoundarySource{utf8_name(file), network.boundaries->layer, network.boundaries->key};
  }
  if (source) source->regions = wanted_regions(network);
  return source;
}

std::vector<WantedRegion> wanted_regions(const Network& network) {
  std::vector<WantedRegion> regions;
  for (const Region& region : network.regions) {
    WantedRegion& wanted = regions.emplace_back(WantedRegion{region.id, {}});
    for (const auto& [language, name] : region.name.by_language) wanted.names.push_back(name);
  }
  return regions;
}

void report(const std::vector<Diagnostic>& diagnostics, std::string_view language) {
  constexpr std::size_t most_of_a_kind = 1000;
  std::map<std::pair<Severity, std::string_view>, std::size_t> counts;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (++counts[{diagnostic.severity, diagnostic.code}] <= most_of_a_kind) {
      std::cerr << to_line(diagnostic, language) << '\n';
    }
  }
  for (const auto& [kind, count] : counts) {
    if (count <= most_of_a_kind) continue;
    const Diagnostic rest{
        kind.first, "findings-left-out", {std::to_string(count - most_of_a_kind)}, diagnostics.front().file};
    std::cerr << to_line(rest, language) << '\n';
  }
}

void report_errors(const std::vector<Diagnostic>& diagnostics, std::string_view language) {
  for (const Diagnostic& diagnostic : diagnostics) {
    std::cerr << "kakehashi: " << without_control_characters(sentence(diagnostic, language)) << '\n';
  }
}

void report_error(std::string_view code, std::vector<std::string> arguments, std::string_view language) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.arguments = std::move(arguments);
  report_errors({diagnostic}, language);
}

void report_no_font(const FontSearch& fonts, std::string_view language) {
  report_error("no-font", {fonts.unsuitable.filename().string(), fonts.lacking}, language);
}

void report_unknown_letters(const std::vector<char32_t>& letters, std::string_view language) {
  if (letters.empty()) return;
  constexpr std::size_t most_named = 8;
  std::string named;
  for (std::size_t i = 0; i < std::min(letters.size(), most_named); ++i) {
    if (i > 0) named += ' ';
    if (letters[i] > 0xa0) append_utf8(named, letters[i]);  // those before are control characters
    named += fmt::format(" (U+{:04X})", static_cast<std::uint32_t>(letters[i]));
  }
  if (letters.size() > most_named) named += " …";
  report_error("letters-without-font", {named}, language);
}

std::string language_for(const ViewOptions& options, const Settings& settings) {
  if (options.language) return *options.language;
  if (settings.language) return *settings.language;
  return Catalog::language_of_locale();
}

ViewState first_state(const ViewOptions& options, const Settings& settings) {
  ViewState state;
  state.language = language_for(options, settings);
  state.names = options.names.value_or(settings.names.value_or(NameChoice::chosen));
  state.theme = options.theme.value_or(settings.theme.value_or(ThemeName::night));
  state.text_size = options.text_size.value_or(settings.text_size.value_or(1));
  state.projection = options.projection.value_or(settings.projection.value_or(ProjectionKind::equal_area));
  state.reduced_motion = settings.reduced_motion.value_or(false);
  state.worldview = options.worldview;
  return state;
}

std::vector<Diagnostic> set_things(ViewState& state, const ViewOptions& options, const Network& network,
                                   const BoundarySet& boundaries) {
  std::vector<Diagnostic> unknown;
  const auto set = [&](const std::string& id, Thing& thing) {
    if (id.empty()) return;
    if (const auto found = find_thing(network, boundaries, id)) {
      thing = *found;
      return;
    }
    unknown.push_back(
        {Severity::error, "selection-unknown", {id, nearest_id(id, thing_ids(network, boundaries))}, {}, 0, 0, {}});
  };
  set(options.select, state.selection);
  set(options.hover, state.hover);
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
