/// The table of commands: what keys do, the help card and the hints of buttons all read it.
#pragma once

#include "geo/sphere/projection.hpp"
#include "viewer/scene/camera_view.hpp"
#include "viewer/scene/document.hpp"
#include "viewer/state/action.hpp"
#include "viewer/state/key.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

/// What a command may look at.
struct CommandContext {
  const ViewState& state;
  const Document& document;
  PictureSize size;
  Projection projection;
};

/// A key with what is held down, and what it asks for.
struct Chord {
  Key key = Key::unknown;
  Modifiers held{};
  bool told = true;  ///< In the help; others do the same or the opposite.
  /// Nothing where there is nothing to be done now, or where the window sees to it by itself.
  std::optional<Action> (*act)(const CommandContext& context) = nullptr;
};

/// In which part of the help a command stands.
enum class CommandGroup { map, view };

struct Command {
  std::string_view id;
  std::string_view words;  ///< The key of its sentence in the catalogue.
  CommandGroup group = CommandGroup::map;
  std::vector<Chord> chords{};
};

[[nodiscard]] std::span<const Command> all_commands();

/// The chords of a command that are told, as they stand on the keyboard: "Alt ← →", "Ctrl + −", "F1". Empty for an
/// unknown id.
[[nodiscard]] std::string keys_of(std::string_view id);
/// One of them: "Alt ←" is number 0 of "history".
[[nodiscard]] std::string key_of(std::string_view id, std::size_t number);

/// What a key asks for; std::nullopt when it means nothing here and now. Shift counts only where a chord names it.
[[nodiscard]] std::optional<Action> action_of(Key key, Modifiers held, const CommandContext& context);

}  // namespace kakehashi
