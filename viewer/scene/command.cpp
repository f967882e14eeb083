#include "viewer/scene/command.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace kakehashi {

namespace {

using Asked = std::optional<Action>;

constexpr double key_zoom = 1.35;
constexpr double text_step = 0.1;
constexpr Modifiers control{.control = true};
constexpr Modifiers alt{.alt = true};
constexpr Modifiers shift{.shift = true};

/// The map moved by a share of the picture's smaller side.
template <int right, int down>
Asked pan(const CommandContext& context) {
  constexpr double share = 0.12;
  const double step = std::min(context.size.width_px, context.size.height_px) * share;
  const PixelPoint middle{context.size.width_px / 2, context.size.height_px / 2};
  const PixelPoint to{middle.x - right * step, middle.y - down * step};
  return SetCamera{dragged(context.state.map.camera, middle, to, context.size, context.projection)};
}

/// The partnership `by` places after the selected one, in the order of the file.
template <int by>
Asked step_through(const CommandContext& context) {
  const auto& partnerships = context.document.network.partnerships;
  const auto count = static_cast<std::ptrdiff_t>(partnerships.size());
  if (count == 0) return std::nullopt;
  std::ptrdiff_t next = by > 0 ? 0 : count - 1;
  const Thing& selected = context.state.map.selection;
  const auto numbers = context.document.links.of(selected);
  if (selected.kind == ThingKind::partnership && !numbers.empty()) {
    next = (static_cast<std::ptrdiff_t>(numbers.front()) + by + count) % count;
  }
  return Select{{ThingKind::partnership, partnerships[static_cast<std::size_t>(next)].id}};
}

Asked escape(const CommandContext& context) {
  if (context.state.help) return SetHelp{false};
  if (!context.state.search.empty()) return SetSearch{};
  return ClearSelection{};
}

Asked fly_to_selection(const CommandContext& context) {
  return context.state.map.selection ? Asked{FlyTo{context.state.map.selection}} : std::nullopt;
}

/// Another projection than the globe, and back.
Asked turn_globe(const CommandContext& context) {
  const bool globe = context.state.map.projection == ProjectionKind::globe;
  return SetSetting{setting_key::projection, word_of(globe ? ProjectionKind::equal_area : ProjectionKind::globe)};
}

template <const std::string_view& key>
Asked next_of(const CommandContext& context) {
  return SetSetting{key, next_value(*find_setting(key), context.state)};
}

template <int steps>
Asked size_text(const CommandContext& context) {
  return SetSetting{setting_key::text_size, steps == 0 ? 1.0 : context.state.look.text_size + steps * text_step};
}

template <typename Simple>
Asked simply(const CommandContext& /*context*/) {
  return Simple{};
}

Asked zoom_in(const CommandContext& /*context*/) { return ZoomBy{key_zoom}; }
Asked zoom_out(const CommandContext& /*context*/) { return ZoomBy{1 / key_zoom}; }
Asked toggle_panels(const CommandContext& context) { return SetPanels{!context.state.panels}; }
Asked toggle_help(const CommandContext& context) { return SetHelp{!context.state.help}; }

std::vector<Command> make_table() {
  using Group = CommandGroup;
  return {
      {"pan",
       "help.arrows",
       Group::map,
       {{Key::left, {}, true, pan<-1, 0>},
        {Key::right, {}, true, pan<1, 0>},
        {Key::up, {}, true, pan<0, -1>},
        {Key::down, {}, true, pan<0, 1>}}},
      {"zoom", "help.plus_minus", Group::map, {{Key::equal, {}, true, zoom_in}, {Key::minus, {}, true, zoom_out}}},
      {"home", "help.home", Group::map, {{Key::home, {}, true, simply<FrameAll>}}},
      {"next",
       "help.next_link",
       Group::map,
       {{Key::tab, {}, true, step_through<1>}, {Key::tab, shift, false, step_through<-1>}}},
      {"zoom_to", "help.zoom_to", Group::map, {{Key::enter, {}, true, fly_to_selection}}},
      {"history",
       "help.back_forward",
       Group::map,
       {{Key::left, alt, true, simply<Back>}, {Key::right, alt, true, simply<Forward>}}},
      {"escape", "help.escape", Group::map, {{Key::escape, {}, true, escape}}},
      // The search takes its sign as text, wherever it is on a keyboard.
      {"search", "help.search", Group::view, {{Key::slash, {}, true, nullptr}}},
      {"globe", "help.globe", Group::view, {{Key::g, {}, true, turn_globe}}},
      {"theme", "help.theme", Group::view, {{Key::t, {}, true, next_of<setting_key::theme>}}},
      {"language", "help.language", Group::view, {{Key::l, {}, true, next_of<setting_key::language>}}},
      {"names", "help.names", Group::view, {{Key::n, {}, true, next_of<setting_key::names>}}},
      {"text_size",
       "help.text_size",
       Group::view,
       {{Key::equal, control, true, size_text<1>},
        {Key::minus, control, true, size_text<-1>},
        {Key::zero, control, false, size_text<0>}}},
      {"panels", "help.panels", Group::view, {{Key::p, {}, true, toggle_panels}}},
      {"reduced_motion",
       "help.reduced_motion",
       Group::view,
       {{Key::m, {}, true, next_of<setting_key::reduced_motion>}}},
      {"full_screen", "help.fullscreen", Group::view, {{Key::f11, {}, true, simply<ToggleFullScreen>}}},
      {"help", "help.help", Group::view, {{Key::f1, {}, true, toggle_help}}},
      {"quit",
       "help.quit",
       Group::view,
       {{Key::q, control, true, simply<Quit>}, {Key::w, control, false, simply<Quit>}}},
  };
}

/// What stands on a key.
std::string label_of(Key key) {
  switch (key) {
    case Key::left:
      return "←";
    case Key::right:
      return "→";
    case Key::up:
      return "↑";
    case Key::down:
      return "↓";
    case Key::equal:
      return "+";  // with Shift on most keyboards, which does not matter
    case Key::minus:
      return "−";
    case Key::escape:
      return "Esc";
    case Key::enter:
      return "Enter";
    case Key::tab:
      return "Tab";
    case Key::home:
      return "Home";
    case Key::f1:
      return "F1";
    case Key::f11:
      return "F11";
    default:
      return {static_cast<char>(key)};
  }
}

/// What is held down for all of them is told once.
std::string words_of(std::span<const Chord> chords) {
  std::string words;
  Modifiers before;
  for (const Chord& chord : chords) {
    if (!words.empty()) words += ' ';
    if (chord.held.control && !before.control) words += "Ctrl ";
    if (chord.held.alt && !before.alt) words += "Alt ";
    words += label_of(chord.key);
    before = chord.held;
  }
  return words;
}

std::vector<Chord> told_chords(std::string_view id) {
  std::vector<Chord> told;
  for (const Command& command : all_commands()) {
    if (command.id != id) continue;
    std::copy_if(command.chords.begin(), command.chords.end(), std::back_inserter(told),
                 [](const Chord& chord) { return chord.told; });
  }
  return told;
}

}  // namespace

std::span<const Command> all_commands() {
  static const std::vector<Command> table = make_table();
  return table;
}

std::string keys_of(std::string_view id) { return words_of(told_chords(id)); }

std::string key_of(std::string_view id, std::size_t number) {
  const std::vector<Chord> chords = told_chords(id);
  return number < chords.size() ? words_of({&chords[number], 1}) : std::string{};
}

std::optional<Action> action_of(Key key, Modifiers held, const CommandContext& context) {
  const Chord* fitting = nullptr;
  for (const Command& command : all_commands()) {
    for (const Chord& chord : command.chords) {
      const bool held_too = chord.held.control == held.control && (chord.held.alt == held.alt || held.control);
      if (chord.key != key || !held_too) continue;
      // The chord that names Shift goes before one that does not care for it.
      const bool exact = chord.held.shift == held.shift;
      if (exact || (!chord.held.shift && fitting == nullptr)) fitting = &chord;
    }
  }
  return fitting != nullptr && fitting->act != nullptr ? fitting->act(context) : std::nullopt;
}

}  // namespace kakehashi
