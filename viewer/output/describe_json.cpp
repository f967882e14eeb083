#include "viewer/output/describe.hpp"

#include "geo/sphere/geodesic.hpp"
#include "viewer/scene/relations.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace kakehashi {

namespace {

using Json = nlohmann::ordered_json;

/// Turns parts of a network into data in one language. Empty members are left out.
struct Teller {
  const Document& document;
  const Catalog& words;
  const Network& network = document.network;
  const NetworkIndex& index = document.index;

  [[nodiscard]] const std::string& text(const Text& value) const { return value.in(words.language()); }

  void put(Json& json, const char* key, const std::string& value) const {
    if (!value.empty()) json[key] = value;
  }

  void put_source(Json& json, const std::vector<Citation>& citations) const {
    put(json, "source", words.citation(index, citations));
  }

  void put_correction(Json& json, const std::optional<Correction>& correction) const {
    if (correction) json["correction"] = {{"stated", correction->stated}, {"why", text(correction->why)}};
  }

  template <typename List, typename Tell>
  void put_list(Json& json, const char* key, const List& list, const Tell& tell) const {
    for (const auto& item : list) json[key].push_back(tell(item));
  }

  [[nodiscard]] Json field_names(const std::vector<std::string>& ids) const {
    Json names = Json::array();
    for (const std::string& id : ids) {
      if (const Field* field = index.field(id)) names.push_back(text(field->name));
    }
    return names;
  }

  [[nodiscard]] Json figure(const Figure& figure) const {
    Json json{{"value", figure.value}, {"unit", figure.unit}, {"words", words.figure_in_line(figure)}};
    put(json, "label", text(figure.label));
    put_source(json, figure.citations);
    put_correction(json, figure.correction);
    return json;
  }

  [[nodiscard]] Json agreement(const Agreement& agreement) const {
    Json json;
    if (agreement.date) json["date"] = words.date(*agreement.date);
    json["title"] = text(agreement.title);
    put(json, "text", text(agreement.text));
    if (!agreement.fields.empty()) json["fields"] = field_names(agreement.fields);
    if (agreement.planned) json["planned"] = true;
    put_source(json, agreement.citations);
    put_correction(json, agreement.correction);
    return json;
  }

  [[nodiscard]] Json event(const Event& event) const {
    Json json;
    if (event.date) json["date"] = words.date(*event.date);
    json["title"] = text(event.title);
    put(json, "text", text(event.text));
    if (const Place* place = index.place(event.place)) json["place"] = text(place->name);
    if (event.planned) json["planned"] = true;
    put_list(json, "figures", event.figures, [&](const Figure& item) { return figure(item); });
    put_source(json, event.citations);
    put_correction(json, event.correction);
    return json;
  }

  [[nodiscard]] Json fact(const Fact& fact) const {
    Json json{{"text", text(fact.text)}};
    if (fact.date) json["date"] = words.date(*fact.date);
    put_list(json, "figures", fact.figures, [&](const Figure& item) { return figure(item); });
    put_source(json, fact.citations);
    put_correction(json, fact.correction);
    return json;
  }

  /// Whether a partnership tells of an organisation.
  [[nodiscard]] bool belongs_to_a_link(const Organisation& organisation) const {
    return std::any_of(network.partnerships.begin(), network.partnerships.end(), [&](const Partnership& link) {
      return std::find(link.organisations.begin(), link.organisations.end(), organisation.id) !=
             link.organisations.end();
    });
  }

  [[nodiscard]] Json organisation(const Organisation& organisation) const {
    Json json{{"name", text(organisation.name)}};
    if (organisation.date) json["date"] = words.date(*organisation.date);
    put(json, "text", text(organisation.text));
    put_source(json, organisation.citations);
    return json;
  }

  /// Facts that speak of any of these ids.
  void put_facts_about(Json& json, const std::vector<std::string>& ids) const {
    for (const Fact& item : network.facts) {
      const bool concerned = std::any_of(item.about.begin(), item.about.end(), [&](const std::string& id) {
        return std::find(ids.begin(), ids.end(), id) != ids.end();
      });
      if (concerned) json["facts"].push_back(fact(item));
    }
  }

  /// Its own events and those that name it, in order of date.
  [[nodiscard]] std::vector<const Event*> events_of(const Partnership& partnership) const {
    std::vector<const Event*> events;
    for (const Event& item : partnership.events) events.push_back(&item);
    for (const Event& item : network.events) {
      const auto& named = item.partnerships;
      if (std::find(named.begin(), named.end(), partnership.id) != named.end()) events.push_back(&item);
    }
    // As the cards have them: what is known to the year only stands in its middle.
    const auto place_in_time = [](const Event* item) { return item->date ? item->date->first.year_fraction() : 0; };
    std::stable_sort(events.begin(), events.end(),
                     [&](const Event* a, const Event* b) { return place_in_time(a) < place_in_time(b); });
    return events;
  }

  [[nodiscard]] Json partnership(const Partnership& partnership) const {
    Json json{{"id", partnership.id}, {"title", words.title(index, partnership)}};
    json["type"] = words.type(partnership.type);
    json["status"] = words.status(partnership.status());
    if (partnership.between.size() == 2) {
      const Place* a = index.anchor(partnership.between[0]);
      const Place* b = index.anchor(partnership.between[1]);
      if (a != nullptr && b != nullptr) {
        json["distance"] = words.distance_km(
            geodesic_distance_km(a->longitude_deg, a->latitude_deg, b->longitude_deg, b->latitude_deg));
      }
    }
    put(json, "summary", text(partnership.summary));
    if (!partnership.fields.empty()) json["fields"] = field_names(partnership.fields);
    for (const LifeStage& stage : partnership.life) {
      Json entry{{"status", words.status(stage.status)}};
      if (stage.from) {
        const std::string from = words.date(*stage.from);
        // It began at some time within a range, it did not end with it.
        entry["from"] = stage.from->last ? words.format("describe.began_within", {from}) : from;
      }
      put_source(entry, stage.citations);
      json["life"].push_back(std::move(entry));
    }
    put_list(json, "agreements", partnership.agreements, [&](const Agreement& item) { return agreement(item); });
    put_list(json, "events", events_of(partnership), [&](const Event* item) { return event(*item); });
    put_list(json, "figures", partnership.figures, [&](const Figure& item) { return figure(item); });
    for (const std::string& id : partnership.organisations) {
      if (const Organisation* found = index.organisation(id)) json["organisations"].push_back(organisation(*found));
    }
    put_facts_about(json, {partnership.id});
    put_source(json, partnership.citations);
    return json;
  }

  [[nodiscard]] Json region(const Region& region) const {
    Json json{{"id", region.id}, {"title", text(region.name)}};
    put(json, "kind", text(region.kind));
    if (const Place* capital = index.place(region.capital)) json["capital"] = text(capital->name);
    put(json, "text", text(region.text));
    for (const Partnership& link : network.partnerships) {
      if (document.links.concern(document.links.number(link), {ThingKind::region, region.id})) {
        json["partnerships"].push_back(words.title(index, link));
      }
    }
    put_list(json, "figures", region.figures, [&](const Figure& item) { return figure(item); });
    put_list(json, "facts", region.facts, [&](const Fact& item) { return fact(item); });
    put_facts_about(json, {region.id});
    return json;
  }

  [[nodiscard]] Json place(const Place& place) const {
    Json json{{"id", place.id}, {"title", text(place.name)}, {"kind", words("kind.place." + place.kind)}};
    put(json, "text", text(place.text));
    put_facts_about(json, {place.id});
    put_source(json, place.citations);
    return json;
  }

  [[nodiscard]] Json theme(const Theme& theme) const {
    Json json{{"id", theme.id}, {"title", text(theme.name)}};
    put(json, "text", text(theme.text));
    for (const Event& item : network.events) {
      if (std::find(item.themes.begin(), item.themes.end(), theme.id) != item.themes.end()) {
        Json entry;
        if (item.date) entry["date"] = words.date(*item.date);
        entry["title"] = text(item.title);
        if (item.planned) entry["planned"] = true;
        json["events"].push_back(std::move(entry));
      }
    }
    put_facts_about(json, {theme.id});
    put_source(json, theme.citations);
    return json;
  }

  [[nodiscard]] Json indicator(const Indicator& indicator) const {
    Json json{{"id", indicator.id}, {"title", text(indicator.name)}};
    put(json, "unit", text(indicator.unit));
    const auto period = parse_date(indicator.period);
    put(json, "period", period ? words.date(*period) : indicator.period);
    put(json, "text", text(indicator.text));
    if (indicator.total) json["total"] = figure(*indicator.total)["words"];
    for (const IndicatorColumn& column : indicator.columns) json["columns"].push_back(text(column.name));
    for (const IndicatorRow& row : indicator.rows) {
      Json entry{{"name", text(row.name)}, {"values", Json::array()}};
      for (const std::optional<double>& value : row.values) {
        entry["values"].push_back(value ? Json(*value) : Json(nullptr));
      }
      put(entry, "note", text(row.note));
      json["rows"].push_back(std::move(entry));
    }
    put_source(json, indicator.citations);
    put_correction(json, indicator.correction);
    return json;
  }
};

Json whole(const Teller& teller) {
  const Network& network = teller.network;
  Json json = Json::object();
  teller.put_list(json, "partnerships", network.partnerships,
                  [&](const Partnership& item) { return teller.partnership(item); });
  teller.put_list(json, "regions", network.regions, [&](const Region& item) { return teller.region(item); });
  teller.put_list(json, "between", network.events, [&](const Event& item) { return teller.event(item); });
  teller.put_list(json, "themes", network.themes, [&](const Theme& item) { return teller.theme(item); });
  teller.put_list(json, "indicators", network.indicators,
                  [&](const Indicator& item) { return teller.indicator(item); });
  for (const Organisation& item : network.organisations) {
    if (!teller.belongs_to_a_link(item)) json["organisations"].push_back(teller.organisation(item));
  }
  teller.put_list(json, "facts", network.facts, [&](const Fact& item) { return teller.fact(item); });
  teller.put_list(json, "places", network.places, [&](const Place& item) { return teller.place(item); });
  return json;
}

}  // namespace

nlohmann::ordered_json describe_json(const Document& document, std::string_view id, const Catalog& words) {
  const Teller teller{document, words};
  const Network& network = document.network;
  const NetworkIndex& index = document.index;
  const auto by_id = [&id](const auto& list) {
    const auto found = std::find_if(list.begin(), list.end(), [&id](const auto& item) { return item.id == id; });
    return found == list.end() ? nullptr : &*found;
  };
  Json json{{"language", words.language()}, {"title", network.title.in(words.language())}};
  if (network.as_of) json["as_of"] = words.date(*network.as_of);
  if (id.empty()) {
    json.update(whole(teller));
  } else if (const Partnership* partnership = index.partnership(id)) {
    json["partnerships"].push_back(teller.partnership(*partnership));
  } else if (const Region* region = index.region(id)) {
    json["regions"].push_back(teller.region(*region));
  } else if (const Place* place = index.place(id)) {
    json["places"].push_back(teller.place(*place));
  } else if (const Theme* theme = by_id(network.themes)) {
    json["themes"].push_back(teller.theme(*theme));
  } else if (const Indicator* indicator = by_id(network.indicators)) {
    json["indicators"].push_back(teller.indicator(*indicator));
  } else if (const Organisation* organisation = by_id(network.organisations)) {
    json["organisations"].push_back(teller.organisation(*organisation));
  } else if (const Event* event = by_id(network.events)) {
    json["between"].push_back(teller.event(*event));
  }
  return json;
}

std::vector<std::string_view> described_ids(const Network& network) {
  std::vector<std::string_view> ids;
  const auto add = [&ids](const auto& list) {
    for (const auto& item : list) {
      if (!item.id.empty()) ids.emplace_back(item.id);
    }
  };
  add(network.partnerships);
  add(network.regions);
  add(network.places);
  add(network.themes);
  add(network.indicators);
  add(network.organisations);
  add(network.events);
  return ids;
}

}  // namespace kakehashi
