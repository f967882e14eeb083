#include "geo/network/known_ids.hpp"

#include "geo/json/json_stream.hpp"
#include "geo/text/utf8.hpp"

#include <utility>

namespace kakehashi {
namespace {

using nlohmann::ordered_json;

constexpr std::array<std::string_view, id_kind_count> id_kind_words = {
    "country", "source",      "field",     "theme",     "place", "region", "organisation",
    "group",   "partnership", "indicator", "agreement", "event", "fact",   "scene"};

constexpr std::array<std::pair<std::string_view, IdKind>, 10> id_sections = {{{"countries", IdKind::country},
                                                                              {"sources", IdKind::source},
                                                                              {"fields", IdKind::field},
                                                                              {"themes", IdKind::theme},
                                                                              {"places", IdKind::place},
                                                                              {"regions", IdKind::region},
                                                                              {"organisations", IdKind::organisation},
                                                                              {"groups", IdKind::group},
                                                                              {"partnerships", IdKind::partnership},
                                                                              {"indicators", IdKind::indicator}}};

/// In a section. An entry takes at least three values, so that more would hardly stay within the limit of values.
constexpr std::size_t max_entries = 500'000;

const ordered_json* member(const ordered_json& value, std::string_view name) {
  if (!value.is_object()) return nullptr;
  for (const auto& [key, entry] : value.get_ref<const ordered_json::object_t&>()) {
    if (key == name) return &entry;
  }
  return nullptr;
}

class Collector {
 public:
  Collector(KnownIds& known, Findings& findings) : known_(&known), findings_(&findings) {}

  /// Adds the ids of the items of an array that is a member of `owner`.
  void add_items(const ordered_json& owner, const std::string& pointer, std::string_view name, IdKind kind) {
    const ordered_json* const items = member(owner, name);
    if (items == nullptr || !items->is_array()) return;
    for (std::size_t i = 0; i < items->size(); ++i) {
      const ordered_json* const id = member((*items)[i], "id");
      if (id == nullptr || !id->is_string()) continue;
      const auto& text = id->get_ref<const std::string&>();
      if (known_->add(kind, text)) continue;
      std::string place = pointer;
      for (const std::string& part : {std::string(name), std::to_string(i), std::string("id")}) {
        append_to_pointer(place, part);
      }
      findings_->add(Severity::error, std::move(place), "id-twice",
                     {std::string(to_string(kind)), shortened(text, 64)});
    }
  }

  /// Adds the ids of the items in all members of a section.
  void add_items_of_section(const ordered_json& root, std::string_view section, std::string_view name, IdKind kind) {
    const ordered_json* const owners = member(root, section);
    if (owners == nullptr || !owners->is_object()) return;
    for (const auto& [key, owner] : owners->get_ref<const ordered_json::object_t&>()) {
      std::string pointer;
      append_to_pointer(pointer, section);
      append_to_pointer(pointer, key);
      add_items(owner, pointer, name, kind);
    }
  }

 private:
  KnownIds* known_;
  Findings* findings_;
};

void collect_parts(const ordered_json& root, KnownIds& known) {
  const ordered_json* const sources = member(root, "sources");
  if (sources == nullptr || !sources->is_object()) return;
  for (const auto& [source, value] : sources->get_ref<const ordered_json::object_t&>()) {
    const ordered_json* const parts = member(value, "parts");
    if (parts == nullptr || !parts->is_object()) continue;
    for (const auto& [part, title] : parts->get_ref<const ordered_json::object_t&>()) known.add_part(source, part);
  }
}

}  // namespace

std::string_view to_string(IdKind kind) { return id_kind_words[static_cast<std::size_t>(kind)]; }

void KnownIds::reserve(IdKind kind, std::size_t count) {
  const auto index = static_cast<std::size_t>(kind);
  sets_[index].reserve(count);
  lists_[index].reserve(count);
}

bool KnownIds::add(IdKind kind, std::string_view id) {
  const auto index = static_cast<std::size_t>(kind);
  if (!sets_[index].insert(id).second) return false;
  lists_[index].push_back(id);
  return true;
}

bool KnownIds::contains(IdKind kind, std::string_view id) const {
  return sets_[static_cast<std::size_t>(kind)].contains(id);
}

const std::vector<std::string_view>& KnownIds::all(IdKind kind) const { return lists_[static_cast<std::size_t>(kind)]; }

void KnownIds::add_part(std::string_view source, std::string_view part) {
  Parts& parts = parts_[source];
  if (parts.set.insert(part).second) parts.list.push_back(part);
}

bool KnownIds::has_part(std::string_view source, std::string_view part) const {
  const auto found = parts_.find(source);
  return found != parts_.end() && found->second.set.contains(part);
}

const std::vector<std::string_view>& KnownIds::parts(std::string_view source) const {
  static const std::vector<std::string_view> none;
  const auto found = parts_.find(source);
  return found == parts_.end() ? none : found->second.list;
}

bool collect_ids(const ordered_json& root, KnownIds& known, Findings& findings) {
  for (const auto& [section, kind] : id_sections) {
    const ordered_json* const entries = member(root, section);
    if (entries == nullptr || !entries->is_object()) continue;
    if (entries->size() > max_entries) {
      std::string pointer;
      append_to_pointer(pointer, section);
      findings.add(Severity::error, std::move(pointer), "too-many-entries", {std::to_string(max_entries)});
      return false;
    }
    known.reserve(kind, entries->size());
    for (const auto& [key, entry] : entries->get_ref<const ordered_json::object_t&>()) known.add(kind, key);
  }
  collect_parts(root, known);
  Collector collector(known, findings);
  collector.add_items_of_section(root, "partnerships", "agreements", IdKind::agreement);
  collector.add_items_of_section(root, "partnerships", "events", IdKind::event);
  collector.add_items_of_section(root, "regions", "facts", IdKind::fact);
  collector.add_items(root, "", "events", IdKind::event);
  collector.add_items(root, "", "facts", IdKind::fact);
  collector.add_items(root, "", "scenes", IdKind::scene);
  return true;
}

}  // namespace kakehashi
