#include "geo/table/link_book.hpp"

#include <algorithm>
#include <utility>

namespace kakehashi {
namespace {

using nlohmann::ordered_json;

std::string key_of(const FoundEnd& end) { return end.region.empty() ? "/" + end.place : end.region; }

std::string id_part(const FoundEnd& end) {
  std::string part = end.region.empty() ? end.place : end.region;
  for (char& c : part) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return part;
}

/// Whether two ends may be one: a row that names no place may tell of a link to any.
bool may_be_same(const FoundEnd& a, const FoundEnd& b) {
  return a.region == b.region && (a.place == b.place || (!a.region.empty() && (a.place.empty() || b.place.empty())));
}

void add_place(FoundEnd& end, const FoundEnd& told) {
  if (end.place.empty()) end.place = told.place;
}

void add_all(std::vector<std::string>& list, const std::vector<std::string>& more) {
  for (const std::string& id : more) {
    if (std::find(list.begin(), list.end(), id) == list.end()) list.push_back(id);
  }
}

/// All that a row tells of its link, for finding equal ones.
std::string content_of(const LinkRow& row) {
  ordered_json json{static_cast<int>(row.kind), row.status, row.has_status, row.date, row.fiscal_year, row.planned};
  json.push_back(json_of(row.title));
  json.push_back(json_of(row.text));
  json.push_back(row.fields);
  json.push_back(row.group);
  for (const WrittenSource& s : row.sources) json.push_back({s.name, s.part, s.at, s.url});
  return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

/// Puts `more` below `all`.
void join(Text& all, const Text& more) {
  for (const auto& [language, text] : more.by_language) {
    std::string& above = all.by_language[language];
    if (!above.empty()) above += '\n';
    above += text;
  }
}

Text joined(Text above, const Text& below) {
  join(above, below);
  return above;
}

}  // namespace

LinkBook::Link& LinkBook::new_link(const LinkRow& row, const Ends& ends, const std::string& wanted_id) {
  Link link;
  link.id = ids_.take(is_identifier(wanted_id) ? wanted_id : identifier_from(wanted_id, "link"));
  link.line = row.line;
  link.parties = {ends[0], ends[1]};
  link.type = row.type;
  link.has_type = row.has_type;
  rows_.came_from("/partnerships/" + link.id, row.line, LinkColumn::from);
  links_.push_back(std::move(link));
  return links_.back();
}

LinkBook::Link* LinkBook::link_of_id(const LinkRow& row, const Ends& ends) {
  const auto [known, is_new] = by_id_.try_emplace(row.link_id, links_.size());
  if (is_new) return &new_link(row, ends, row.link_id);
  Link& link = links_[known->second];
  const bool straight = may_be_same(link.parties[0], ends[0]) && may_be_same(link.parties[1], ends[1]);
  const bool crossed = may_be_same(link.parties[0], ends[1]) && may_be_same(link.parties[1], ends[0]);
  if (!straight && !crossed) {
    rows_.find(Severity::error, row.line, LinkColumn::link_id, "link-ends-differ",
               {row.link_id, std::to_string(link.line)});
    return nullptr;
  }
  for (std::size_t i = 0; i < 2; ++i) add_place(link.parties[i], ends[straight ? i : 1 - i]);
  if (row.has_type && row.type != link.type) {
    if (link.has_type) {
      rows_.find(Severity::warning, row.line, LinkColumn::type, "link-type-differs",
                 {row.type, link.type, std::to_string(link.line)});
    } else {
      link.type = row.type;
      link.has_type = true;
    }
  }
  return &link;
}

void LinkBook::tell_other_types(const LinkRow& row, const Pair& pair) {
  if (row.has_type) return;
  for (const auto& [type, line] : pair.types) {
    if (type == row.type) continue;
    rows_.find(Severity::warning, row.line, LinkColumn::type, "link-type-missing",
               {type, std::to_string(line), row.type});
    return;
  }
}

LinkBook::Link* LinkBook::link_of(const LinkRow& row, Ends ends) {
  if (!row.link_id.empty()) return link_of_id(row, ends);
  Ends sorted = ends;
  const auto is_before = [](const FoundEnd& a, const FoundEnd& b) {
    return std::pair{key_of(a), a.place} < std::pair{key_of(b), b.place};
  };
  if (is_before(sorted[1], sorted[0])) std::swap(sorted[0], sorted[1]);
  Pair& pair = pairs_[{key_of(sorted[0]), key_of(sorted[1])}];
  if (row.has_type) pair.types.try_emplace(row.type, row.line);
  const std::string exact = row.type + '\n' + sorted[0].place + '\n' + sorted[1].place;
  if (const auto known = pair.exact.find(exact); known != pair.exact.end()) return &links_[known->second];
  const auto is_open = [](const FoundEnd& end) { return !end.region.empty() && end.place.empty(); };
  const bool open = is_open(ends[0]) || is_open(ends[1]);
  for (const std::size_t i : open ? pair.all : pair.open) {
    Link& link = links_[i];
    const bool straight = may_be_same(link.parties[0], ends[0]) && may_be_same(link.parties[1], ends[1]);
    const bool crossed = may_be_same(link.parties[0], ends[1]) && may_be_same(link.parties[1], ends[0]);
    if (link.type != row.type || (!straight && !crossed)) continue;
    for (std::size_t end = 0; end < 2; ++end) add_place(link.parties[end], ends[straight ? end : 1 - end]);
    pair.exact.emplace(exact, i);
    return &link;
  }
  tell_other_types(row, pair);
  pair.exact.emplace(exact, links_.size());
  pair.all.push_back(links_.size());
  if (open) pair.open.push_back(links_.size());
  return &new_link(row, ends, id_part(ends[0]) + "-" + id_part(ends[1]));
}

bool LinkBook::add_party(const LinkRow& row, const FoundEnd& party) {
  const auto known = by_id_.find(row.link_id);
  if (row.link_id.empty() || known == by_id_.end()) {
    rows_.find(Severity::error, row.line, LinkColumn::link_id, "party-without-link", {row.link_id});
    return false;
  }
  links_[known->second].parties.push_back(party);
  return true;
}

void LinkBook::add_group(Link& link, const LinkRow& row, const std::string& group) {
  if (group.empty()) return;
  if (link.group.empty()) {
    link.group = group;
    link.group_name = row.group;
    link.group_line = row.line;
  } else if (link.group != group) {
    rows_.find(Severity::warning, row.line, LinkColumn::group, "link-group-differs",
               {row.group, link.group_name, std::to_string(link.group_line)});
  }
}

void LinkBook::add_summary(Link& link, const LinkRow& row, const Text& text) {
  if (text.empty()) return;
  if (!link.told.insert(text.by_language).second) return;
  if (!link.summary.empty()) {
    rows_.find(Severity::warning, row.line, row.title.empty() ? LinkColumn::text : LinkColumn::title, "summary-joined",
               {std::to_string(link.summary.front().line)});
  }
  link.summary.push_back({row.line, text});
}

void LinkBook::add_agreement(Link& link, const LinkRow& row, const std::vector<std::string>& fields) {
  const std::string pointer = "/partnerships/" + link.id + "/agreements/" + std::to_string(link.agreements.size());
  rows_.came_from(pointer, row.line, LinkColumn::title);
  rows_.came_from(pointer + "/date", row.line, LinkColumn::date);
  rows_.came_from(pointer + "/source", row.line, LinkColumn::source);
  ordered_json agreement;
  agreement["id"] = link.id + "-" + std::to_string(link.agreements.size() + 1);
  agreement["date"] = row.date;
  if (row.fiscal_year) agreement["fiscal_year"] = true;
  agreement["title"] = json_of(row.title);
  if (!row.text.empty()) agreement["text"] = json_of(row.text);
  if (!fields.empty()) agreement["fields"] = fields;
  if (row.planned) agreement["planned"] = true;
  if (ordered_json citations = sources_.cite(row.sources); !citations.is_null()) {
    agreement["source"] = std::move(citations);
  }
  link.agreements.push_back(std::move(agreement));
  ++agreements_;
}

bool LinkBook::add(const LinkRow& row, const std::vector<std::string>& fields, const std::string& group) {
  if (row.kind == RowKind::party) return add_party(row, places_.find(row, 1));
  const Ends ends{places_.find(row, 0), places_.find(row, 1)};
  Link* const link = link_of(row, ends);
  if (link == nullptr) return false;
  const auto [equal, is_new] = link->rows.try_emplace(content_of(row), row.line);
  if (!is_new && row.kind != RowKind::stage) {  // a link may become active twice
    rows_.find(Severity::warning, row.line, LinkColumn::from, "row-twice", {std::to_string(equal->second)});
    return true;
  }
  add_group(*link, row, group);
  const bool is_agreement =
      row.kind == RowKind::agreement || (row.kind == RowKind::any && !row.title.empty() && !row.date.empty());
  if (row.kind == RowKind::any || row.kind == RowKind::link) add_all(link->fields, fields);
  // A row that says in one what the others say in several is a stage, too; a plan is none yet.
  const bool is_stage = row.kind == RowKind::stage || row.has_status || (row.kind == RowKind::any && !row.planned) ||
                        (row.kind == RowKind::link && !row.date.empty());
  if (is_stage) {
    link->stages.push_back({row.status, row.date, row.fiscal_year, sources_.cite(row.sources), row.line, row.has_status,
                            row.kind == RowKind::stage});
  }
  if (is_agreement) {
    add_agreement(*link, row, fields);
  } else if (row.kind == RowKind::link) {
    if (!row.title.empty()) link->name = row.title;
    add_summary(*link, row, row.text);
    link->sources.insert(link->sources.end(), row.sources.begin(), row.sources.end());
  } else {
    add_summary(*link, row, joined(row.title, row.text));
  }
  return true;
}

ordered_json LinkBook::finished(Link& link) {
  const std::string pointer = "/partnerships/" + link.id;
  ordered_json json;
  if (!link.name.empty()) json["name"] = json_of(link.name);
  json["between"] = ordered_json::array();
  for (const FoundEnd& party : link.parties) json["between"].push_back(places_.party(party));
  if (!link.group.empty()) json["group"] = link.group;
  json["type"] = link.type;
  WrittenLife life = life_of(std::move(link.stages));
  for (const std::size_t line : life.undated)
    rows_.find(Severity::warning, line, LinkColumn::status, "stage-undated", {});
  for (std::size_t i = 0; i < life.stages.size(); ++i) {
    WrittenStage& stage = life.stages[i];
    const std::string at = pointer + "/life/" + std::to_string(i);
    rows_.came_from(at, stage.line, LinkColumn::status);
    rows_.came_from(at + "/from", stage.line, LinkColumn::date);
    ordered_json written{{"status", stage.status}};
    if (!stage.date.empty()) written["from"] = stage.date;
    if (stage.fiscal_year) written["fiscal_year"] = true;
    if (!stage.citations.is_null()) written["source"] = std::move(stage.citations);
    json["life"].push_back(std::move(written));
  }
  Text summary;
  for (const Told& told : link.summary) join(summary, told.text);
  if (!summary.empty()) json["summary"] = json_of(summary);
  if (!link.fields.empty()) json["fields"] = link.fields;
  if (!link.agreements.empty()) json["agreements"] = std::move(link.agreements);
  if (ordered_json citations = sources_.cite(link.sources); !citations.is_null()) json["source"] = std::move(citations);
  return json;
}

ordered_json LinkBook::finish() {
  ordered_json section = ordered_json::object();
  for (Link& link : links_) append_member(section, link.id, finished(link));
  return section;
}

}  // namespace kakehashi
