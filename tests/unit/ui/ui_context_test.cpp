#include "viewer/ui/ui_context.hpp"

#include "viewer/ui/imgui_compatibility.hpp"

#include <gtest/gtest.h>
#include <imgui.h>

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace kakehashi {
namespace {

constexpr PictureSize size{400, 300};
constexpr double frame_s = 1.0 / 60;

/// A field to be written into and a button, on a card as large as the picture; and what came of a frame.
class UiContextTest : public ::testing::Test {
 protected:
  UiContextTest() {
    atlas.AddFontDefault();
    build_atlas(atlas, 0);
  }

  void frame(double seconds = frame_s) {
    ui.begin_frame(atlas, size, seconds);
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({400, 300});
    ImGui::Begin("card", nullptr, ImGuiWindowFlags_NoDecoration);
    if (std::exchange(to_be_written, false)) ImGui::SetKeyboardFocusHere();
    ImGui::InputText("##field", text.data(), text.size());
    ImGui::SetCursorPos({0, 100});
    if (ImGui::Button("button", {200, 100})) ++clicks;
    double_clicks += ImGui::IsMouseDoubleClicked(0) ? 1 : 0;
    enters += key_pressed(ImGuiKey_Enter) ? 1 : 0;
    wheel += ImGui::GetIO().MouseWheel;
    ImGui::End();
    ui.end_frame();
  }
  /// Frames until all that has happened has been seen.
  void frames() {
    do frame();
    while (ui.has_input());
  }
  /// Begins to write into the field.
  void write() {
    to_be_written = true;
    for (int i = 0; i < 3; ++i) frame();
  }
  void click(PixelPoint at) {
    ui.add(CursorMoved{at, 0});
    ui.add(ButtonPressed{at, 0});
    ui.add(ButtonReleased{at, 0});
  }
  void type(Key key, unsigned int character) {
    ui.add(KeyPressed{key});
    ui.add(CharacterTyped{character});
    ui.add(KeyReleased{key});
  }

  ImFontAtlas atlas;
  std::string copied;
  UiContext ui{atlas, UiClipboard{.text = [this] { return copied; },
                                  .set_text = [this](const std::string& copy) { copied = copy; },
                                  .given = {}}};
  std::array<char, 64> text{};
  bool to_be_written = false;
  int clicks = 0;
  int double_clicks = 0;
  int enters = 0;
  float wheel = 0;
};

TEST_F(UiContextTest, AClickBetweenTwoFramesIsOne) {
  frame();
  click({100, 150});
  frames();
  EXPECT_EQ(clicks, 1);
}

TEST_F(UiContextTest, APointerThatMovesOnAtOnceHasClickedWhereItWas) {
  frame();
  click({100, 150});
  ui.add(CursorMoved{{390, 290}, 0});
  frames();
  EXPECT_EQ(clicks, 1);
  EXPECT_EQ(ui.pointer().x, 390);
}

TEST_F(UiContextTest, TwoQuickClicksAreADoubleClickAndTwoSlowOnesAreNot) {
  frame();
  click({100, 150});
  frames();
  click({100, 150});
  frames();
  EXPECT_EQ(double_clicks, 1);
  frame(60);
  click({100, 150});
  frames();
  frame(60);
  click({100, 150});
  frames();
  EXPECT_EQ(double_clicks, 1);
  EXPECT_EQ(clicks, 4);
}

TEST_F(UiContextTest, AKeyThatIsPressedTwiceBetweenTwoFramesIsPressedTwice) {
  frame();
  for (int i = 0; i < 2; ++i) {
    ui.add(KeyPressed{Key::enter});
    ui.add(KeyReleased{Key::enter});
  }
  frames();
  EXPECT_EQ(enters, 2);
}

TEST_F(UiContextTest, WhatIsTypedComesInOrder) {
  write();
  EXPECT_TRUE(ui.has_keyboard());
  for (const char c : std::string{"tokyo"}) type(static_cast<Key>(c - 'a' + 'A'), static_cast<unsigned char>(c));
  type(Key::backspace, 0);
  type(Key::unknown, 0x6771);  // 東
  frames();
  EXPECT_STREQ(text.data(), "toky東");
}

TEST_F(UiContextTest, WhatIsCopiedAndInsertedGoesThroughTheClipboard) {
  copied = "Nizhny";
  write();
  const Modifiers control{.control = true};
  const auto press = [&](Key key) {
    ui.add(KeyPressed{key, control});
    ui.add(KeyReleased{key, control});
    frames();
  };
  press(Key::v);
  EXPECT_STREQ(text.data(), "Nizhny");
  copied.clear();
  press(Key::a);
  press(Key::c);
  EXPECT_EQ(copied, "Nizhny");
}

TEST_F(UiContextTest, APointerThatHasLeftIsNowhere) {
  frame();
  click({100, 150});
  ui.add(CursorLeft{});
  frames();
  EXPECT_EQ(clicks, 1);
  EXPECT_LT(ui.pointer().x, -1e6);
  EXPECT_FALSE(ui.has_mouse());
}

TEST_F(UiContextTest, TheWheelTurnsWhereThePointerWas) {
  frame();
  ui.add(CursorMoved{{100, 150}, 0});
  ui.add(WheelTurned{{100, 150}, 1});
  ui.add(WheelTurned{{100, 150}, 2});
  ui.add(CursorMoved{{300, 10}, 0});
  frame();
  EXPECT_EQ(ui.pointer().x, 100);
  frames();
  EXPECT_EQ(wheel, 3);
}

TEST_F(UiContextTest, AKeyThatIsHeldWhenTheWindowLosesTheFocusIsReleased) {
  frame();
  ui.add(KeyPressed{Key::enter});
  frames();
  ui.add(FocusChanged{false});
  ui.add(FocusChanged{true});
  frames();
  ui.add(KeyPressed{Key::enter});
  frames();
  EXPECT_EQ(enters, 2);
}

TEST_F(UiContextTest, ContextsKnowNothingOfEachOther) {
  UiContext other{atlas};
  frame();
  click({100, 150});
  other.add(CursorMoved{{7, 8}, 0});
  other.begin_frame(atlas, {50, 60}, frame_s);
  EXPECT_EQ(ImGui::GetIO().DisplaySize.x, 50);
  other.end_frame();
  EXPECT_EQ(other.pointer().x, 7);
  EXPECT_FALSE(other.has_input());
  EXPECT_TRUE(ui.has_input());
  frames();
  EXPECT_EQ(clicks, 1);
  EXPECT_EQ(ImGui::GetIO().DisplaySize.x, 400);
}

TEST_F(UiContextTest, ThePointerOverAFieldIsForText) {
  EXPECT_EQ(ui.pointer_shape(), PointerShape::arrow);
  ui.add(CursorMoved{{20, 15}, 0});
  frame();
  frame();
  EXPECT_EQ(ui.pointer_shape(), PointerShape::text);
}

}  // namespace
}  // namespace kakehashi
