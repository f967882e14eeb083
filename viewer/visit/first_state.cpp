#include "viewer/visit/first_state.hpp"

#include "geo/text/spelling.hpp"
#include "viewer/scene/relations.hpp"
#include "viewer/words/catalog.hpp"

namespace kakehashi {

std::string language_for(const ViewOptions& options, const Settings& settings) {
  return first_state(options, settings).look.language;
}

ViewState first_state(const ViewOptions& options, const Settings& settings) {
  ViewState state;
  state.look.language = Catalog::language_of_locale();
  for (const Setting& setting : all_settings()) {
    for (const SettingValues* values : {&settings.values, &options.settings}) {
      if (const auto found = values->find(setting.key); found != values->end()) setting.set(state, found->second);
    }
  }
  state.map.worldview = options.worldview;
  return state;
}

std::vector<Diagnostic> set_things(ViewState& state, const ViewOptions& options, const Document& document,
                                   const BoundarySet& boundaries) {
  std::vector<Diagnostic> unknown;
  const auto set = [&](const std::string& id, Thing& thing) {
    if (id.empty()) return;
    if (const auto found = find_thing(document.index, boundaries, id)) {
      thing = *found;
      return;
    }
    unknown.push_back({Severity::error,
                       "selection-unknown",
                       {id, SpellingAdvice{}.nearest(id, thing_ids(document.network, boundaries))},
                       {},
                       0,
                       0,
                       {}});
  };
  set(options.select, state.map.selection);
  set(options.hover, state.hover);
  return unknown;
}

}  // namespace kakehashi
