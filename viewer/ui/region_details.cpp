#include "viewer/scene/relations.hpp"
#include "viewer/ui/blocks.hpp"
#include "viewer/ui/details.hpp"

#include <algorithm>

namespace kakehashi {

namespace {

constexpr std::size_t latest_count = 6;

/// The last events and agreements of some partnerships that have taken place, latest first; a click selects the
/// partnership.
std::vector<DatedRow> latest(const CardPen& pen, std::span<const Partnership* const> links) {
  std::vector<DatedRow> all;
  for (const Partnership* link : links) {
    for (DatedRow& row : history_of(pen.input.document.network, *link)) {
      if (row.date == nullptr || row.planned) continue;
      row.text = nullptr;
      row.fields = nullptr;
      row.correction = nullptr;
      row.thing = {ThingKind::partnership, link->id};
      all.push_back(std::move(row));
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const DatedRow& a, const DatedRow& b) {
    return a.date->first.year_fraction() > b.date->first.year_fraction();
  });
  std::vector<DatedRow> rows;
  for (DatedRow& row : all) {
    const bool known = std::any_of(rows.begin(), rows.end(), [&](const DatedRow& other) {
      return pen.in_language(*other.title) == pen.in_language(*row.title) && *other.date == *row.date;
    });
    if (!known) rows.push_back(std::move(row));
    if (rows.size() == latest_count) break;
  }
  return rows;
}

/// Facts of the region and those of the network that are about it or its capital.
std::vector<const Fact*> facts_about(const Network& network, const Region& region) {
  std::vector<const Fact*> facts;
  for (const Fact& fact : region.facts) facts.push_back(&fact);
  for (const Fact& fact : network.facts) {
    if (std::find(fact.about.begin(), fact.about.end(), region.id) != fact.about.end()) facts.push_back(&fact);
  }
  return facts;
}

/// Indicators tell about the pair of countries: they stand with the regions that are linked.
void draw_indicators(CardPen& pen) {
  std::size_t number = 0;
  for (const Indicator& indicator : pen.input.document.network.indicators) {
    if (indicator.kind != "shares") continue;
    if (number == 0) {
      begin_section(pen, pen.words()("card.indicators"));
    } else {
      pen.gap(20);
    }
    draw_shares(pen, indicator, number++);
  }
}

void draw_contents(CardPen& pen, const Region& region) {
  const Thing thing{ThingKind::region, region.id};
  const auto links = partnerships_of(pen.input.document, thing);
  pen.paragraph(pen.in_language(region.text), pen.fonts().body, pen.colors().text);
  if (!links.empty()) {
    begin_section(pen, pen.words()("card.partners"));
    draw_partners(pen, links, thing);
  }
  if (!region.figures.empty()) {
    begin_section(pen, pen.words()("card.figures"));
    draw_figures(pen, region.figures);
  }
  if (const auto rows = latest(pen, links); !rows.empty()) {
    begin_section(pen, pen.words()("card.latest"));
    draw_dated_rows(pen, rows);
  }
  if (!links.empty()) draw_indicators(pen);
  if (const auto facts = facts_about(pen.input.document.network, region); !facts.empty()) {
    begin_section(pen, pen.words()("card.facts"));
    draw_facts(pen, facts);
  }
}

std::vector<Citation> citations_of(const PanelInput& input, const Region& region) {
  std::vector<Citation> all;
  const auto add = [&](const std::vector<Citation>& citations) {
    for (const Citation& citation : citations) {
      const bool known = std::any_of(all.begin(), all.end(), [&](const Citation& other) {
        return other.source == citation.source && other.part == citation.part && other.at == citation.at;
      });
      if (!known) all.push_back(citation);
    }
  };
  for (const Partnership* link : partnerships_of(input.document, {ThingKind::region, region.id})) add(link->citations);
  if (all.empty()) {
    for (const Figure& figure : region.figures) add(figure.citations);
    for (const Fact& fact : region.facts) add(fact.citations);
  }
  return all;
}

}  // namespace

Details region_details(const PanelInput& input, const Region& region) {
  const auto links = partnerships_of(input.document, {ThingKind::region, region.id});
  std::vector<std::string> parts{region.kind.in(input.state.look.language)};
  if (const Place* capital = input.document.index.place(region.capital)) {
    parts.push_back(input.words.format("card.capital", {capital->name.in(input.state.look.language)}));
  }
  parts.push_back(input.words.plural("card.partner_count", static_cast<long long>(links.size())));
  return {.accent = links.empty() ? input.colors.text_faint : input.document.links.color(*links.front()),
          .title = region.name.in(input.state.look.language),
          .line = joined(parts),
          .contents = [&region](CardPen& pen) { draw_contents(pen, region); },
          .source = input.words.citation(input.document.index, citations_of(input, region))};
}

}  // namespace kakehashi
