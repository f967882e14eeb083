#include "viewer/scene/relations.hpp"
#include "viewer/ui/blocks.hpp"
#include "viewer/ui/details.hpp"
#include "viewer/ui/imgui_compatibility.hpp"
#include "viewer/ui/typeset.hpp"

#include <algorithm>

namespace kakehashi {

namespace {

std::string country_name(const PanelInput& input, std::string_view code) {
  if (const Country* country = input.document.index.country(code)) return country->name.in(input.state.look.language);
  const Boundary* boundary = find_boundary(input.boundaries, BoundaryKind::country, code);
  return boundary != nullptr ? boundary->name(input.state.look.language) : std::string{code};
}

std::string region_name(const PanelInput& input, std::string_view code) {
  if (const Region* region = input.document.index.region(code)) return region->name.in(input.state.look.language);
  const Boundary* boundary = find_boundary(input.boundaries, BoundaryKind::region, code);
  return boundary != nullptr ? boundary->name(input.state.look.language) : std::string{};
}

/// What happened at a place.
std::vector<DatedRow> events_at(const Network& network, const Place& place) {
  std::vector<DatedRow> rows;
  const auto add = [&](const Event& event, const Thing& thing) {
    if (event.place != place.id) return;
    rows.push_back({event.date ? &*event.date : nullptr, &event.title, &event.text, nullptr, false, event.planned,
                    event.correction ? &*event.correction : nullptr, thing});
  };
  for (const Partnership& link : network.partnerships) {
    for (const Agreement& agreement : link.agreements) {
      if (agreement.signed_at != place.id) continue;
      rows.push_back({agreement.date ? &*agreement.date : nullptr,
                      &agreement.title,
                      &agreement.text,
                      nullptr,
                      true,
                      agreement.planned,
                      agreement.correction ? &*agreement.correction : nullptr,
                      {ThingKind::partnership, link.id}});
    }
    for (const Event& event : link.events) add(event, {ThingKind::partnership, link.id});
  }
  for (const Event& event : network.events) {
    add(event, event.partnerships.empty() ? Thing{} : Thing{ThingKind::partnership, event.partnerships.front()});
  }
  std::stable_sort(rows.begin(), rows.end(), [](const DatedRow& a, const DatedRow& b) {
    if (a.date == nullptr || b.date == nullptr) return a.date != nullptr && b.date == nullptr;
    return a.date->first.year_fraction() < b.date->first.year_fraction();
  });
  return rows;
}

void draw_place(CardPen& pen, const Place& place) {
  const Thing thing{ThingKind::place, place.id};
  const Network& network = pen.input.document.network;
  pen.paragraph(pen.in_language(place.text), pen.fonts().body, pen.colors().text);
  const auto links = partnerships_of(pen.input.document, thing);
  if (!links.empty()) {
    begin_section(pen, pen.words()("card.partners"));
    draw_partners(pen, links, thing);
  }
  std::vector<const Organisation*> organisations;
  for (const Organisation& organisation : network.organisations) {
    if (organisation.place == place.id) organisations.push_back(&organisation);
  }
  draw_organisations(pen, organisations);
  if (const auto rows = events_at(network, place); !rows.empty()) {
    begin_section(pen, pen.words()("card.history"));
    draw_dated_rows(pen, rows);
  }
  std::vector<const Fact*> facts;
  for (const Fact& fact : network.facts) {
    if (std::find(fact.about.begin(), fact.about.end(), place.id) != fact.about.end()) facts.push_back(&fact);
  }
  if (!facts.empty()) {
    begin_section(pen, pen.words()("card.facts"));
    draw_facts(pen, facts);
  }
}

/// Two ringed ends without an arc between them, and a sentence: there is nothing to tell yet.
void draw_empty(CardPen& pen) {
  pen.gap(24);
  const float height = pen.px(96);
  const ImVec2 left{pen.left + pen.width * 0.32F, pen.y + height * 0.62F};
  const ImVec2 right{pen.left + pen.width * 0.68F, pen.y + height * 0.62F};
  const ImU32 color = packed(with_alpha(pen.colors().text_faint, 0.55F));
  const float thickness = std::max(1.5F, 2 * pen.input.scale);
  constexpr int dashes = 9;
  for (int i = 0; i < dashes; ++i) {
    const auto at = [&](float t) {
      const float lift = 4 * t * (1 - t) * height * 0.45F;
      return ImVec2{left.x + (right.x - left.x) * t, left.y - lift};
    };
    const float start = 0.04F + 0.92F * (static_cast<float>(i) + 0.2F) / dashes;
    pen.list.AddLine(at(start), at(start + 0.92F * 0.6F / dashes), color, thickness);
  }
  pen.list.AddCircle(left, pen.px(7), color, 0, thickness);
  pen.list.AddCircle(right, pen.px(7), color, 0, thickness);
  pen.y += height;
  const std::string& sentence = pen.words()("card.no_partners");
  for (const TextLine& line : break_lines(*pen.fonts().body, sentence, pen.width)) {
    pen.line_at({pen.left + (pen.width - line.width_px) / 2, pen.y}, line.text, pen.fonts().body,
                pen.colors().text_faint);
    pen.y += height_px(*pen.fonts().body);
  }
}

}  // namespace

Details place_details(const PanelInput& input, const Place& place) {
  const std::vector<std::string> parts{input.words("kind.place." + place.kind), region_name(input, place.region)};
  const auto links = input.document.links.of({ThingKind::place, place.id});
  const Rgba accent = links.empty() ? input.colors.text_faint : input.document.links.color(links.front());
  return {.accent = accent,
          .title = place.name.in(input.state.look.language),
          .line = joined(parts),
          .contents = [&place](CardPen& pen) { draw_place(pen, place); },
          .source = input.words.citation(input.document.index, place.citations)};
}

Details boundary_details(const PanelInput& input, const Thing& thing, const Boundary* boundary) {
  Details details{
      .accent = input.colors.text_faint, .title = thing.id, .line = {}, .contents = draw_empty, .source = {}};
  if (boundary == nullptr) return details;
  const std::string& language = input.state.look.language;
  details.title = boundary->name(language);
  if (thing.kind != ThingKind::claimed) {
    if (!boundary->country.empty()) details.line = country_name(input, boundary->country);
    return details;
  }
  details.line = input.words("legend.claimed");
  std::vector<std::string> claimants;
  for (const std::string& code : boundary->claimed_by) claimants.push_back(country_name(input, code));
  const std::string text = input.words.format("card.claimed_text", {country_name(input, boundary->administered_by),
                                                                    joined(claimants, language == "ja" ? "、" : ", ")});
  const auto group = boundary->group_names.find(language);
  const std::string group_name = group != boundary->group_names.end() ? group->second : std::string{};
  details.contents = [text, group_name](CardPen& pen) {
    pen.paragraph(text, pen.fonts().body, pen.colors().text);
    if (!group_name.empty()) {
      pen.gap(8);
      pen.paragraph(group_name, pen.fonts().small, pen.colors().text_faint);
    }
  };
  return details;
}

}  // namespace kakehashi
