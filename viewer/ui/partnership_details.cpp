#include "viewer/ui/blocks.hpp"
#include "viewer/ui/details.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

namespace kakehashi {

namespace {

/// The partner's side of the first party: the regions whose figures the card shows.
std::vector<const Region*> partner_regions(const Document& document, const Partnership& partnership) {
  std::vector<const Region*> regions;
  const std::span<const PartyEnd> ends = document.links.ends(document.links.number(partnership));
  for (const PartyEnd& end : ends.subspan(std::min<std::size_t>(1, ends.size()))) {
    const Region* region = document.index.region(end.region_id);
    if (region != nullptr && std::find(regions.begin(), regions.end(), region) == regions.end()) {
      regions.push_back(region);
    }
  }
  return regions;
}

std::vector<const Organisation*> organisations_of(const NetworkIndex& index, const Partnership& partnership) {
  std::vector<const Organisation*> organisations;
  for (const std::string& id : partnership.organisations) {
    if (const Organisation* organisation = index.organisation(id)) organisations.push_back(organisation);
  }
  return organisations;
}

void draw_contents(CardPen& pen, const Partnership& partnership) {
  std::vector<Chip> chips;
  for (const std::string& id : partnership.fields) {
    if (const Field* field = pen.input.document.index.field(id)) {
      chips.push_back({id, pen.in_language(field->name), pen.input.state.map.fields.contains(id)});
    }
  }
  if (const int clicked = pen.chips(chips, "fields"); clicked >= 0) {
    pen.act(ToggleField{chips[static_cast<std::size_t>(clicked)].id});
  }
  if (const std::string& summary = pen.in_language(partnership.summary); !summary.empty()) {
    pen.gap(18);
    pen.paragraph(summary, pen.fonts().body, pen.colors().text);
  }
  if (const std::vector<DatedRow> rows = history_of(pen.input.document.network, partnership); !rows.empty()) {
    begin_section(pen, pen.words()("card.history"));
    draw_dated_rows(pen, rows);
  }
  if (!partnership.figures.empty()) {
    begin_section(pen, pen.words()("card.figures"));
    draw_figures(pen, partnership.figures);
  }
  for (const Region* region : partner_regions(pen.input.document, partnership)) {
    if (region->figures.empty() && region->text.empty()) continue;
    begin_section(pen, pen.words()("card.partner_region"));
    pen.paragraph(pen.in_language(region->text), pen.fonts().body, pen.colors().text);
    if (!region->text.empty() && !region->figures.empty()) pen.gap(12);
    draw_figures(pen, region->figures);
  }
  draw_organisations(pen, organisations_of(pen.input.document.index, partnership));
}

}  // namespace

Details partnership_details(const PanelInput& input, const Partnership& partnership) {
  std::vector<std::string> parts;
  const std::string years = years_words(agreement_years(partnership));
  if (partnership.status() != Status::active || years.empty())
    parts.push_back(input.words.status(partnership.status()));
  if (!years.empty()) parts.push_back(input.words.format("card.agreement_year", {years}));
  if (const std::string distance = distance_words(input.document, partnership, input.words); !distance.empty()) {
    parts.push_back(input.words.format("card.great_circle", {distance}));
  }
  return {.accent = input.document.links.color(partnership),
          .title = input.words.title(input.document.index, partnership),
          .line = joined(parts),
          .contents = [&partnership](CardPen& pen) { draw_contents(pen, partnership); },
          .source = input.words.citation(input.document.index, partnership.citations)};
}

}  // namespace kakehashi
