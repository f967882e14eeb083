#include "geo/network/read_items.hpp"
#include "geo/network/read_sections.hpp"
#include "geo/network/vocabulary.hpp"

#include <algorithm>
#include <string>

namespace kakehashi {
namespace {

bool is_color(std::string_view text) {
  const auto is_hexadecimal = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  };
  return text.size() == 7 && text[0] == '#' && std::ranges::all_of(text.substr(1), is_hexadecimal);
}

Party read_party(const Node& node, Reading& reading) {
  Members members(node, reading);
  Party party;
  party.region = members.id("region", {IdKind::region});
  const std::string at = members.id("at", {IdKind::place});
  const std::string place = members.id("place", {IdKind::place});
  party.place = at.empty() ? place : at;
  if (node.json().is_object() && !members.find("region") && !members.find("place")) {
    members.report(Severity::error, "party-empty");
  }
  members.note_unknown();
  return party;
}

std::vector<Party> read_parties(Members& members) {
  std::vector<Party> parties;
  const auto read = [&](const Node& node) { parties.push_back(read_party(node, members.reading())); };
  members.each_element("between", read, Need::required);
  const auto between = members.find("between");
  if (between && between->json().is_array() && parties.size() < 2) {
    report(*between, members.reading(), Severity::error, "parties-too-few", {std::to_string(parties.size())});
  }
  return parties;
}

LifeStage read_stage(const Node& node, Reading& reading) {
  Members members(node, reading);
  LifeStage stage;
  const std::string word = members.word("status", statuses(), Need::required);
  stage.status = parse_status(word).value_or(Status::active);
  stage.from = members.date("from");
  stage.citations = read_citations(members);
  members.note_unknown();
  return stage;
}

/// Reports stages that begin before the stage that stands above them.
std::vector<LifeStage> read_life(Members& members) {
  std::vector<LifeStage> life;
  std::optional<Date> latest;
  members.each_element("life", [&](const Node& node) {
    life.push_back(read_stage(node, members.reading()));
    const std::optional<Date>& from = life.back().from;
    if (!from) return;
    if (latest && is_before(from->first, latest->first)) {
      Members stage(node, members.reading());
      report(*stage.find("from"), members.reading(), Severity::error, "life-out-of-order",
             {to_string(*from), to_string(*latest)});
    }
    latest = from;
  });
  return life;
}

}  // namespace

Group read_group(const Node& node, Reading& reading) {
  Members members(node, reading);
  Group group;
  group.id = node.key();
  group.name = members.text("name", Need::required);
  group.color = members.string("color");
  const auto color = members.find("color");
  if (color && color->json().is_string() && !is_color(group.color)) {
    report(*color, reading, Severity::error, "color-malformed", {excerpt(group.color)});
  }
  members.note_unknown();
  return group;
}

Partnership read_partnership(const Node& node, Reading& reading) {
  Members members(node, reading);
  Partnership partnership;
  partnership.id = node.key();
  partnership.name = members.text("name");
  partnership.between = read_parties(members);
  partnership.group = members.id("group", {IdKind::group});
  const std::string type = members.word("type", partnership_types(), Need::required);
  partnership.type = parse_partnership_type(type).value_or(PartnershipType::friendship);
  partnership.life = read_life(members);
  partnership.summary = members.text("summary");
  partnership.fields = members.ids("fields", {IdKind::field});
  partnership.themes = members.ids("themes", {IdKind::theme});
  partnership.citations = read_citations(members);
  partnership.agreements = read_agreements(members);
  partnership.events = read_events(members);
  partnership.figures = read_figures(members, source_around(partnership.citations));
  partnership.organisations = members.ids("organisations", {IdKind::organisation});
  members.note_unknown();
  return partnership;
}

}  // namespace kakehashi
