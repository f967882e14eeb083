#include "geo/table/section.hpp"

#include "geo/table/comparable_name.hpp"

namespace kakehashi {

using nlohmann::ordered_json;

void append_member(ordered_json& object, std::string key, ordered_json value) {
  auto& members = object.get_ref<ordered_json::object_t&>();
  members.emplace_back(std::move(key), std::move(value));
}

ordered_json json_of(const Text& text) {
  ordered_json json = ordered_json::object();
  for (const auto& [language, value] : text.by_language) json[language] = value;
  return json;
}

ordered_json& Section::at(const std::string& key) {
  const auto [found, is_new] = index_.try_emplace(key, members_.size());
  if (is_new) members_.emplace_back(key, ordered_json::object());
  return members_[found->second].second;
}

ordered_json Section::take() {
  ordered_json object = ordered_json::object();
  for (auto& [key, value] : members_) append_member(object, key, std::move(value));
  return object;
}

std::string NamedThings::id_of(const std::string& name, const std::string& language) {
  const auto [found, is_new] = known_.try_emplace(comparable_name(name));
  if (is_new) {
    found->second = ids_.take(identifier_from(name, kind_));
    section_.at(found->second)["name"][language] = name;
  }
  return found->second;
}

std::string NamedThings::id_of_usual(const std::string& name, const std::string& id, const Text& names) {
  if (const auto known = known_.find(comparable_name(name)); known != known_.end()) return known->second;
  const auto [found, is_new] = known_.try_emplace("\n" + id);  // a key that no name has
  if (is_new) {
    found->second = ids_.take(id);
    section_.at(found->second)["name"] = json_of(names);
  }
  return found->second;
}

std::string NamedThings::declare(const std::string& name, const Text& names) {
  const auto [found, is_new] = known_.try_emplace(comparable_name(name));
  if (is_new) found->second = ids_.take(identifier_from(name, kind_));
  section_.at(found->second)["name"] = json_of(names);
  return found->second;
}

}  // namespace kakehashi
