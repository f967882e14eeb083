#include "facts.hpp"
#include "geo/network/network_index.hpp"

#include "geo/table/end_index.hpp"

#include <fmt/format.h>

#include <optional>
#include <vector>

namespace kakehashi::test {
namespace {

std::string trimmed(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(" \n\t\r");
  return begin == std::string::npos ? std::string() : text.substr(begin, text.find_last_not_of(" \n\t\r") - begin + 1);
}

std::string told(const Text& text) {
  std::string all;
  for (const auto& [language, value] : text.by_language) all += fmt::format("{}:{}|", language, trimmed(value));
  return all;
}

std::string told(const std::optional<Date>& date) {
  if (!date) return "undated";
  return to_string(*date) + (date->fiscal_year ? " fiscal" : "");
}

class Facts {
 public:
  explicit Facts(const Network& network) : network_(network) {}

  std::multiset<std::string> finish() {
    add("title", told(network_.title));
    add("subtitle", told(network_.subtitle));
    add("as of", told(network_.as_of));
    for (const Partnership& partnership : network_.partnerships) {
      if (EndIndex(network_).has_two_ends(partnership)) add(partnership);
    }
    return std::move(facts_);
  }

 private:
  void add(const std::string& what, const std::string& fact) { facts_.insert(what + " = " + fact); }

  std::string place(const Place* place) const {
    if (place == nullptr) return "nowhere";
    return fmt::format("({} {} {:.7f} {:.7f} in {} {} {})", told(place->name), place->kind, place->longitude_deg,
                       place->latitude_deg, place->region, told(place->text), sources(place->citations));
  }

  std::string region(const std::string& id) const {
    const Region* region = NetworkIndex{network_}.region(id);
    if (region == nullptr) return {};
    const Country* country = NetworkIndex{network_}.country(region->country);
    return fmt::format("[{} {} of {} {} capital {} {}]", id, told(region->name), region->country,
                       country == nullptr ? "" : told(country->name),
                       place(NetworkIndex{network_}.place(region->capital)), told(region->text));
  }

  std::string sources(const std::vector<Citation>& citations) const {
    std::set<std::string> all;
    for (const Citation& citation : citations) {
      const Source* source = NetworkIndex{network_}.source(citation.source);
      std::string part;
      for (const SourcePart& known : source->parts) {
        if (known.id == citation.part) part = told(known.title);
      }
      all.insert(fmt::format("<{} {} {} {} #{} {} @{}>", told(source->title), told(source->publisher),
                             told(source->date), source->url, citation.part, part, citation.at));
    }
    std::string list;
    for (const std::string& one : all) list += one;
    return list;
  }

  std::string fields(const std::vector<std::string>& ids) const {
    std::string list;
    for (const std::string& id : ids) list += "{" + told(NetworkIndex{network_}.field(id)->name) + "}";
    return list;
  }

  void add(const Partnership& link) {
    const std::string head = "link " + link.id;
    std::string parties;
    for (const Party& party : link.between) {
      const Place* anchor = NetworkIndex{network_}.anchor(party);
      parties += region(party.region) + place(anchor) + "; ";
    }
    add(head + " between", parties);
    const Group* group = NetworkIndex{network_}.group(link.group);
    add(head, fmt::format("{} {} {} {} {}", told(link.name), to_string(link.type), told(link.summary),
                          fields(link.fields), sources(link.citations)));
    add(head + " group", group == nullptr ? "none" : told(group->name));
    std::string life;
    for (const LifeStage& stage : link.life) {
      life += fmt::format("{} {} {}; ", to_string(stage.status), told(stage.from), sources(stage.citations));
    }
    add(head + " life", life);
    std::set<std::string> agreements;
    for (const Agreement& a : link.agreements) {
      agreements.insert(fmt::format("{} {} {} {} {} {}", told(a.date), told(a.title), told(a.text), fields(a.fields),
                                    a.planned ? "planned" : "", sources(a.citations)));
    }
    for (const std::string& agreement : agreements) add(head + " agreement", agreement);
  }

  const Network& network_;
  std::multiset<std::string> facts_;
};

}  // namespace

std::multiset<std::string> facts_of(const Network& network) { return Facts{network}.finish(); }

}  // namespace kakehashi::test
