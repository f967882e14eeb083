/// What a mouse, a key, a panel, a script or a test can ask for.
#pragma once

#include "viewer/state/setting.hpp"
#include "viewer/state/view_state.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kakehashi {

struct Select {
  Thing thing;
};  ///< Selects a thing; the camera makes sure that it is seen.
struct ClearSelection {};
struct Hover {
  Thing thing;
};  ///< Highlights what is under the cursor; none: nothing.
struct FlyTo {
  Thing thing;
};                   ///< Frames a thing (and selects it).
struct FrameAll {};  ///< Frames every partnership.
struct SetCamera {
  Camera camera;
};  ///< Moves at once (dragging, wheel); ends a flight.
struct ZoomBy {
  double factor = 1;
};  ///< Zooms about the middle, animated.
struct ToggleField {
  std::string field;
};
struct ClearFields {};
struct SetSearch {
  std::string text;
};
struct SetYears {
  std::optional<YearSpan> years;
};  ///< Shows a part of the timeline; none: all of it.
struct SetSetting {
  std::string_view key;  ///< Of a row in the table of settings.
  SettingValue value;
};  ///< Chooses a setting; a value that it cannot have changes nothing.
struct SetPanels {
  bool visible = true;
};
struct SetHelp {
  bool open = false;
};
struct AcceptOffer {};    ///< Does what the notice offers.
struct DismissNotice {};  ///< Closes the notice; what it offers is not done.
struct CancelReading {};  ///< Gives up what is being read.
struct Back {};           ///< To the selection before.
struct Forward {};
struct ToggleFullScreen {};
struct Quit {};

using Action = std::variant<Select, ClearSelection, Hover, FlyTo, FrameAll, SetCamera, ZoomBy, ToggleField, ClearFields,
                            SetSearch, SetYears, SetSetting, SetPanels, SetHelp, AcceptOffer, DismissNotice,
                            CancelReading, Back, Forward, ToggleFullScreen, Quit>;

/// The state after an action. Camera flights, history, quitting and notices belong to viewer/app, which reads them
/// from the same actions; here they change nothing.
[[nodiscard]] ViewState apply(ViewState state, const Action& action);

}  // namespace kakehashi
