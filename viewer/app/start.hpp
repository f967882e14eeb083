/// What every command begins with: the network, the first state, errors to stderr.
#pragma once

#include "geo/network/network_json.hpp"
#include "viewer/app/options.hpp"
#include "viewer/app/settings.hpp"
#include "viewer/ui/fonts.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

/// Reads a network file. For a file of another kind the finding says what it is and how it is used.
[[nodiscard]] NetworkResult read_network_file(const std::string& file);

/// The same, or the embedded network for an empty name.
[[nodiscard]] NetworkResult open_network(const std::string& file);

/// Whose regions a network is shown with: what the command line names, otherwise what the network names beside its own
/// file, otherwise none but the embedded ones; with the network's regions, by which they are found in the file.
[[nodiscard]] std::optional<BoundarySource> boundary_source(const ViewOptions& options, const Network& network,
                                                            const std::string& network_file);

/// The regions of a network, as they are looked for in a file of boundaries.
[[nodiscard]] std::vector<WantedRegion> wanted_regions(const Network& network);

/// The known id that is spelt most nearly like one that is not known; empty when none is near.
[[nodiscard]] std::string nearest_id(std::string_view id, const std::vector<std::string_view>& known);

/// Prints findings, errors to notes, one a line, to stderr; of those of a kind the first thousand, and how many more
/// there are.
void report(const std::vector<Diagnostic>& diagnostics, std::string_view language);

/// Prints that no font will do, and what is missing.
void report_no_font(const FontSearch& fonts, std::string_view language);

/// Prints which letters are boxes, because no font of this machine has them.
void report_unknown_letters(const std::vector<char32_t>& letters, std::string_view language);

/// Prints findings that are about no file.
void report_errors(const std::vector<Diagnostic>& diagnostics, std::string_view language);

/// Prints one finding without a file.
void report_error(std::string_view code, std::vector<std::string> arguments, std::string_view language);

/// The language that the options, the settings or the locale ask for.
[[nodiscard]] std::string language_for(const ViewOptions& options, const Settings& settings);

/// The state a view begins with. The camera is set where the options say so, otherwise left to be framed.
[[nodiscard]] ViewState first_state(const ViewOptions& options, const Settings& settings);

/// Sets the things that --select and --hover name; the findings tell of those that do not exist, with the nearest that
/// do.
[[nodiscard]] std::vector<Diagnostic> set_things(ViewState& state, const ViewOptions& options, const Network& network,
                                                 const BoundarySet& boundaries);

/// The regions of a network that the boundaries do not know, as warnings; see unknown_regions().
[[nodiscard]] std::vector<Diagnostic> missing_boundaries(const Network& network, const BoundarySet& boundaries,
                                                         std::string_view file);

}  // namespace kakehashi
