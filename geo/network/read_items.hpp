/// The items that stand in many places of a network file: citations, corrections, figures, agreements, events, facts.
#pragma once

#include "geo/network/members.hpp"
#include "geo/network/network.hpp"

#include <string_view>
#include <vector>

namespace kakehashi {

/// The citations under "source", an object or an array of objects.
[[nodiscard]] std::vector<Citation> read_citations(Members& members);

/// Like read_citations, with a warning where there are none. `kind` is the word for the item in findings.
[[nodiscard]] std::vector<Citation> read_expected_citations(Members& members, std::string_view kind);

[[nodiscard]] std::optional<Correction> read_correction(Members& members);

/// Where a figure's source stands when the figure names none itself.
enum class SourceAround { none, present };

[[nodiscard]] Figure read_figure(const Node& node, Reading& reading, SourceAround around);
[[nodiscard]] std::vector<Figure> read_figures(Members& members, SourceAround around);
[[nodiscard]] std::vector<Agreement> read_agreements(Members& members);
[[nodiscard]] std::vector<Event> read_events(Members& members);
[[nodiscard]] std::vector<Fact> read_facts(Members& members);

/// Whether items inside may rely on the source of this one.
[[nodiscard]] SourceAround source_around(const std::vector<Citation>& citations);

}  // namespace kakehashi
