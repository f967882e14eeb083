#include "geo/network/read_items.hpp"

#include "geo/network/vocabulary.hpp"

#include <utility>

namespace kakehashi {
namespace {

using nlohmann::ordered_json;

/// Reports a part that the cited source does not have.
void check_part(const Node& part, Reading& reading, const std::string& source) {
  const auto& key = part.json().get_ref<const std::string&>();
  if (!reading.known.contains(IdKind::source, source) || reading.known.has_part(source, key)) return;
  report(part, reading, Severity::error, "part-unknown",
         {excerpt(source), excerpt(key), reading.advice.nearest(key, reading.known.parts(source))});
}

Citation read_citation(const Node& node, Reading& reading) {
  Members members(node, reading);
  Citation citation;
  citation.source = members.id("id", {IdKind::source}, Need::required);
  citation.part = members.string("part");
  const auto part = members.find("part");
  if (part && part->json().is_string()) check_part(*part, reading, citation.source);
  citation.at = members.string("at");
  members.note_unknown();
  return citation;
}

/// What agreements and events have in common.
template <typename Item>
void read_head(Members& members, Item& item) {
  item.id = members.own_id(Need::required);
  item.date = members.date("date", Need::required);
  item.title = members.text("title", Need::required);
  item.text = members.text("text");
  item.fields = members.ids("fields", {IdKind::field});
  item.planned = members.flag("planned");
  item.correction = read_correction(members);
}

Agreement read_agreement(const Node& node, Reading& reading) {
  Members members(node, reading);
  Agreement agreement;
  read_head(members, agreement);
  agreement.signed_at = members.id("signed_at", {IdKind::place});
  agreement.citations = read_expected_citations(members, "agreement");
  members.note_unknown();
  return agreement;
}

Event read_event(const Node& node, Reading& reading) {
  Members members(node, reading);
  Event event;
  read_head(members, event);
  event.kind = members.word("kind", event_kinds());
  event.place = members.id("place", {IdKind::place});
  event.themes = members.ids("themes", {IdKind::theme});
  event.partnerships = members.ids("partnerships", {IdKind::partnership});
  event.citations = read_expected_citations(members, "event");
  // Whoever names no source for an event is told so once, not once more for each of its figures.
  event.figures = read_figures(members, SourceAround::present);
  members.note_unknown();
  return event;
}

Fact read_fact(const Node& node, Reading& reading) {
  Members members(node, reading);
  Fact fact;
  fact.id = members.own_id();
  fact.text = members.text("text", Need::required);
  fact.date = members.date("date");
  fact.about =
      members.ids("about", {IdKind::region, IdKind::place, IdKind::partnership, IdKind::organisation, IdKind::theme});
  fact.correction = read_correction(members);
  fact.citations = read_expected_citations(members, "fact");
  fact.figures = read_figures(members, SourceAround::present);
  members.note_unknown();
  return fact;
}

}  // namespace

std::vector<Citation> read_citations(Members& members) {
  std::vector<Citation> citations;
  const auto source = members.find("source");
  if (!source) return citations;
  if (source->json().is_array()) {
    members.each_element("source",
                         [&](const Node& node) { citations.push_back(read_citation(node, members.reading())); });
  } else if (source->json().is_object()) {
    citations.push_back(read_citation(*source, members.reading()));
  } else {
    report_type(*source, members.reading(), "citation");
  }
  return citations;
}

std::vector<Citation> read_expected_citations(Members& members, std::string_view kind) {
  std::vector<Citation> citations = read_citations(members);
  const auto source = members.find("source");
  const bool empty = !source || (source->json().is_array() && source->json().empty());
  if (empty && members.node().json().is_object()) {
    members.report(Severity::warning, "source-missing", {std::string(kind)});
  }
  return citations;
}

std::optional<Correction> read_correction(Members& members) {
  const auto found = members.find("correction");
  if (!found) return std::nullopt;
  Members inner(*found, members.reading());
  Correction correction;
  correction.stated = inner.filled_string("stated", Need::required);
  correction.why = inner.text("why", Need::required);
  inner.note_unknown();
  return correction;
}

Figure read_figure(const Node& node, Reading& reading, SourceAround around) {
  Members members(node, reading);
  Figure figure;
  figure.value = members.number("value", Need::required).value_or(0);
  figure.unit = members.word("unit", figure_units(), Need::required);
  figure.label = members.text("label");
  figure.approximate = members.flag("approximate");
  figure.citations =
      around == SourceAround::none ? read_expected_citations(members, "figure") : read_citations(members);
  figure.correction = read_correction(members);
  members.note_unknown();
  return figure;
}

std::vector<Figure> read_figures(Members& members, SourceAround around) {
  std::vector<Figure> figures;
  members.each_element("figures",
                       [&](const Node& node) { figures.push_back(read_figure(node, members.reading(), around)); });
  return figures;
}

std::vector<Agreement> read_agreements(Members& members) {
  std::vector<Agreement> agreements;
  members.each_element("agreements",
                       [&](const Node& node) { agreements.push_back(read_agreement(node, members.reading())); });
  return agreements;
}

std::vector<Event> read_events(Members& members) {
  std::vector<Event> events;
  members.each_element("events", [&](const Node& node) { events.push_back(read_event(node, members.reading())); });
  return events;
}

std::vector<Fact> read_facts(Members& members) {
  std::vector<Fact> facts;
  members.each_element("facts", [&](const Node& node) { facts.push_back(read_fact(node, members.reading())); });
  return facts;
}

SourceAround source_around(const std::vector<Citation>& citations) {
  return citations.empty() ? SourceAround::none : SourceAround::present;
}

}  // namespace kakehashi
