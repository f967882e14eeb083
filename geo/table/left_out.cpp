#include "geo/table/left_out.hpp"

#include "geo/table/end_index.hpp"
#include "geo/table/link_columns.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace kakehashi {
namespace {

class Count {
 public:
  explicit Count(const Network& network) : network_(network), ends_(network) {}

  std::vector<Diagnostic> finish() {
    for (const Partnership& partnership : network_.partnerships) add(partnership);
    for (const Region& region : network_.regions) add(region);
    add("events", network_.events.size());
    add("facts", network_.facts.size());
    add("organisations", network_.organisations.size());
    add("themes", network_.themes.size());
    add("indicators", network_.indicators.size());
    add("scenes", network_.scenes.size());
    const auto has_color = [](const Group& group) { return !group.color.empty(); };
    add("colours of groups", count(network_.groups, has_color));
    add("boundaries", network_.boundaries ? 1 : 0);
    add_unused();
    add_untold_languages();
    std::string counts;
    for (const auto& [kind, number] : numbers_) {
      if (number > 0) counts += (counts.empty() ? "" : ";") + std::string(kind) + "=" + std::to_string(number);
    }
    std::vector<Diagnostic> notes;
    if (counts.empty()) return notes;
    notes.emplace_back();
    notes.back().severity = Severity::note;
    notes.back().code = "table-leaves-out";
    notes.back().arguments = {std::move(counts)};
    return notes;
  }

 private:
  template <typename Items, typename Test>
  static std::size_t count(const Items& items, Test test) {
    return static_cast<std::size_t>(std::count_if(items.begin(), items.end(), test));
  }

  void add(std::string_view kind, std::size_t number) {
    const auto known = std::find_if(numbers_.begin(), numbers_.end(), [&](const auto& n) { return n.first == kind; });
    if (known == numbers_.end()) {
      numbers_.emplace_back(kind, number);
    } else {
      known->second += number;
    }
  }

  void add(const Partnership& partnership) {
    if (!ends_.has_two_ends(partnership)) add("links of something with itself", 1);
    add("events", partnership.events.size());
    add("figures", partnership.figures.size());
    add("themes of links", partnership.themes.size());
    add("organisations of links", partnership.organisations.size());
    const auto is_signed = [](const Agreement& agreement) { return !agreement.signed_at.empty(); };
    add("places of signing", count(partnership.agreements, is_signed));
    const auto is_corrected = [](const Agreement& agreement) { return agreement.correction.has_value(); };
    add("corrections", count(partnership.agreements, is_corrected));
    const auto has_no_place = [&](const Party& party) { return ends_.anchor(party) == nullptr; };
    add("ends without a place", count(partnership.between, has_no_place));
    use(partnership);
  }

  void add(const Region& region) {
    add("kinds of regions", region.kind.empty() ? 0 : 1);
    add("figures", region.figures.size());
    add("facts", region.facts.size());
  }

  /// Notes what the rows of a partnership mention.
  void use(const Partnership& partnership) {
    if (!ends_.has_two_ends(partnership)) return;
    groups_.insert(partnership.group);
    fields_.insert(partnership.fields.begin(), partnership.fields.end());
    use(partnership.citations);
    for (const Party& party : partnership.between) {
      regions_.insert(party.region);
      if (const Place* place = ends_.anchor(party)) places_.insert(place->id);
      if (const Region* region = ends_.region(party.region)) places_.insert(region->capital);
    }
    for (const LifeStage& stage : partnership.life) use(stage.citations);
    for (const Agreement& agreement : partnership.agreements) {
      use(agreement.citations);
      fields_.insert(agreement.fields.begin(), agreement.fields.end());
    }
  }

  void use(const std::vector<Citation>& citations) {
    for (const Citation& citation : citations) {
      sources_.insert(citation.source);
      parts_.insert({citation.source, citation.part});
    }
  }

  /// What no row mentions.
  void add_unused() {
    const auto unused = [](const std::set<std::string>& used) {
      return [&used](const auto& item) { return !used.contains(item.id); };
    };
    for (const Place& place : network_.places) {
      if (!places_.contains(place.id)) continue;
      use(place.citations);
      regions_.insert(place.region);
    }
    std::set<std::string> countries;
    for (const Region& region : network_.regions) {
      if (regions_.contains(region.id)) countries.insert(region.country);
    }
    add("places that are no ends", count(network_.places, unused(places_)));
    add("regions that are no ends", count(network_.regions, unused(regions_)));
    add("countries without links", count(network_.countries, unused(countries)));
    add("fields that no link has", count(network_.fields, unused(fields_)));
    add("groups that no link has", count(network_.groups, unused(groups_)));
    add("sources that no row cites", count(network_.sources, unused(sources_)));
    for (const Source& source : network_.sources) {
      if (!sources_.contains(source.id)) continue;
      const auto uncited = [&](const SourcePart& part) { return !parts_.contains({source.id, part.id}); };
      add("parts of sources that no row cites", count(source.parts, uncited));
    }
  }

  void add(const Text& text) {
    const auto untold = [](const auto& translation) {
      const auto heading = parse_link_heading("title_" + translation.first);
      return !heading || heading->language != translation.first;
    };
    add("texts whose language has no code", count(text.by_language, untold));
  }

  void add_untold_languages() {
    add(network_.title);
    add(network_.subtitle);
    for (const Partnership& partnership : network_.partnerships) {
      add(partnership.name);
      add(partnership.summary);
      for (const Agreement& agreement : partnership.agreements) {
        add(agreement.title);
        add(agreement.text);
      }
    }
    for (const Place& place : network_.places) {
      add(place.name);
      add(place.text);
    }
    for (const Region& region : network_.regions) {
      add(region.name);
      add(region.text);
    }
    for (const Country& country : network_.countries) add(country.name);
    for (const Field& field : network_.fields) add(field.name);
    for (const Group& group : network_.groups) add(group.name);
    for (const Source& source : network_.sources) {
      add(source.title);
      add(source.publisher);
      for (const SourcePart& part : source.parts) add(part.title);
    }
  }

  const Network& network_;
  EndIndex ends_;
  /// By kind, in the order in which they are told.
  std::vector<std::pair<std::string_view, std::size_t>> numbers_{{"events", 0},        {"facts", 0},  {"figures", 0},
                                                                 {"organisations", 0}, {"themes", 0}, {"indicators", 0},
                                                                 {"scenes", 0}};
  std::set<std::string> groups_, fields_, places_, regions_, sources_;
  std::set<std::pair<std::string, std::string>> parts_;
};

}  // namespace

std::vector<Diagnostic> left_out_of_table(const Network& network) { return Count{network}.finish(); }

}  // namespace kakehashi
