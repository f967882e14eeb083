#include "viewer/visit/first_state.hpp"

#include "geo/text/spelling.hpp"
#include "viewer/scene/relations.hpp"
#include "viewer/words/catalog.hpp"

namespace kakehashi {

std::string language_for(const ViewOptions& options, const Settings& settings) {
  if (options.language) return *options.language;
  if (settings.language) return *settings.language;
  return Catalog::language_of_locale();
}

ViewState first_state(const ViewOptions& options, const Settings& settings) {
  ViewState state;
  state.language = language_for(options, settings);
  state.names = options.names.value_or(settings.names.value_or(NameChoice::chosen));
  state.theme = options.theme.value_or(settings.theme.value_or(ThemeName::night));
  state.text_size = options.text_size.value_or(settings.text_size.value_or(1));
  state.projection = options.projection.value_or(settings.projection.value_or(ProjectionKind::equal_area));
  state.reduced_motion = settings.reduced_motion.value_or(false);
  state.worldview = options.worldview;
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
  set(options.select, state.selection);
  set(options.hover, state.hover);
  return unknown;
}

}  // namespace kakehashi
