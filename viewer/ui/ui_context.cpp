#include "viewer/ui/ui_context.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kakehashi {

namespace {

/// Clocks of some machines step back after a sleep; for Dear ImGui time only goes on.
constexpr float min_step_s = 1e-6F;

constexpr std::array ui_keys{
    std::pair{Key::tab, ImGuiKey_Tab},
    std::pair{Key::left, ImGuiKey_LeftArrow},
    std::pair{Key::right, ImGuiKey_RightArrow},
    std::pair{Key::up, ImGuiKey_UpArrow},
    std::pair{Key::down, ImGuiKey_DownArrow},
    std::pair{Key::page_up, ImGuiKey_PageUp},
    std::pair{Key::page_down, ImGuiKey_PageDown},
    std::pair{Key::home, ImGuiKey_Home},
    std::pair{Key::end, ImGuiKey_End},
    std::pair{Key::insert, ImGuiKey_Insert},
    std::pair{Key::remove, ImGuiKey_Delete},
    std::pair{Key::backspace, ImGuiKey_Backspace},
    std::pair{Key::space, ImGuiKey_Space},
    std::pair{Key::enter, ImGuiKey_Enter},
    std::pair{Key::escape, ImGuiKey_Escape},
    std::pair{Key::a, ImGuiKey_A},
    std::pair{Key::c, ImGuiKey_C},
    std::pair{Key::v, ImGuiKey_V},
    std::pair{Key::x, ImGuiKey_X},
    std::pair{Key::y, ImGuiKey_Y},
    std::pair{Key::z, ImGuiKey_Z},
};

ImVec2 vector_of(PixelPoint at) { return {static_cast<float>(at.x), static_cast<float>(at.y)}; }

}  // namespace

/// Hands on what one frame may hold, in order. Dear ImGui (before 1.87) sees only which keys and buttons are down when
/// a frame begins, and where the pointer is then: within a frame each of them changes once, and the pointer does not
/// move on from where something was clicked or scrolled.
class UiContext::Feeding {
 public:
  explicit Feeding(ImGuiIO& io) : io_(io) {}

  /// False when the event has to wait for another frame.
  bool hand_on(const WindowEvent& event) {
    return std::visit([this](const auto& happened) { return take(happened); }, event);
  }

 private:
  bool take(const CursorMoved& moved) {
    if (clicked_) return false;
    tell_pointer(io_, vector_of(moved.at));
    return true;
  }
  bool take(const CursorLeft&) {
    if (clicked_) return false;
    tell_pointer(io_, nowhere());
    return true;
  }
  bool take(const ButtonPressed& pressed) { return click(pressed, true); }
  bool take(const ButtonReleased& released) { return click(released, false); }
  bool take(const WheelTurned& wheel) {
    clicked_ = true;
    tell_wheel(io_, static_cast<float>(wheel.steps_across), static_cast<float>(wheel.steps));
    return true;
  }
  bool take(const KeyPressed& pressed) { return press(pressed.key, pressed.held, true); }
  bool take(const KeyReleased& released) { return press(released.key, released.held, false); }
  bool take(const CharacterTyped& typed) {
    io_.AddInputCharacter(typed.code_point);
    return true;
  }
  bool take(const FocusChanged& focus) {
    if (std::exchange(focused_, true)) return false;
    io_.AddFocusEvent(focus.focused);
    return true;
  }
  bool take(const FilesDropped&) { return true; }
  bool take(const Refreshed&) { return true; }

  void hold(const Modifiers& held) { tell_modifiers(io_, held.control, held.shift, held.alt); }

  template <typename Click>
  bool click(const Click& happened, bool down) {
    if (!buttons_.insert(happened.button).second) return false;
    clicked_ = true;
    hold(happened.held);
    tell_button(io_, static_cast<int>(happened.button), down);
    return true;
  }

  bool press(Key key, const Modifiers& held, bool down) {
    // Keys of letters, too: what is typed after the key that opens a field belongs into it.
    if (key != Key::unknown && !keys_.insert(key).second) return false;
    hold(held);
    const auto found =
        std::find_if(ui_keys.begin(), ui_keys.end(), [&](const auto& pair) { return pair.first == key; });
    if (found != ui_keys.end()) tell_key(io_, found->second, down);
    return true;
  }

  ImGuiIO& io_;
  std::set<Key> keys_;
  std::set<MouseButton> buttons_;
  bool clicked_ = false;
  bool focused_ = false;  ///< The focus has come or gone.
};

UiContext::UiContext(ImFontAtlas& atlas, UiClipboard clipboard)
    : clipboard_(std::move(clipboard)), context_(ImGui::CreateContext(&atlas)) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& own = ImGui::GetIO();
  own.IniFilename = nullptr;  // cards have fixed places
  own.BackendPlatformName = "kakehashi";
  own.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
  begin_io(own);
  if (clipboard_.text || clipboard_.set_text) connect_clipboard(clipboard_);
}

UiContext::~UiContext() { ImGui::DestroyContext(context_); }

ImGuiIO& UiContext::io() const {
  ImGui::SetCurrentContext(context_);
  return ImGui::GetIO();
}

void UiContext::add(const WindowEvent& event) { waiting_.push_back(event); }

bool UiContext::has_input() const {
  ImGui::SetCurrentContext(context_);
  return !waiting_.empty() || input_waits();
}

void UiContext::feed() {
  Feeding feeding{io()};
  while (!waiting_.empty() && feeding.hand_on(waiting_.front())) waiting_.pop_front();
}

void UiContext::begin_frame(ImFontAtlas& atlas, PictureSize size, double seconds) {
  ImGuiIO& own = io();
  use_atlas(own, atlas);
  feed();
  own.DeltaTime = std::max(static_cast<float>(seconds), min_step_s);
  // Everything is laid out in framebuffer pixels, on monitors whose window units are larger, too.
  own.DisplaySize = {static_cast<float>(size.width_px), static_cast<float>(size.height_px)};
  own.DisplayFramebufferScale = {1, 1};
  ImGui::NewFrame();
}

ImDrawData& UiContext::end_frame() {
  ImGui::Render();
  switch (ImGui::GetMouseCursor()) {
    case ImGuiMouseCursor_TextInput:
      shape_ = PointerShape::text;
      break;
    case ImGuiMouseCursor_Hand:
      shape_ = PointerShape::hand;
      break;
    default:
      shape_ = PointerShape::arrow;
  }
  return *ImGui::GetDrawData();
}

PixelPoint UiContext::pointer() const {
  const ImVec2 at = io().MousePos;
  return {static_cast<double>(at.x), static_cast<double>(at.y)};
}

bool UiContext::has_mouse() const { return io().WantCaptureMouse; }

bool UiContext::has_keyboard() const { return io().WantTextInput; }

}  // namespace kakehashi
