/// What Dear ImGui calls differently in its versions from 1.86 to 1.92. Nothing else looks at its version.
#pragma once

#include <imgui.h>

#include <cfloat>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>

namespace kakehashi {

// Fonts. Since 1.92 a font has every size and makes each glyph when it is first drawn; the program draws each font at
// the size that it was added with, as before.

#if IMGUI_VERSION_NUM >= 19200
inline ImFontBaked& sized(const ImFont& font) { return *const_cast<ImFont&>(font).GetFontBaked(font.LegacySize); }
[[nodiscard]] inline float height_px(const ImFont& font) { return font.LegacySize; }
[[nodiscard]] inline float advance_px(const ImFont& font, char32_t character) {
  return sized(font).GetCharAdvance(static_cast<ImWchar>(character));
}
[[nodiscard]] inline bool has_glyph(const ImFont& font, char32_t character) {
  return const_cast<ImFont&>(font).IsGlyphInFont(static_cast<ImWchar>(character));
}
inline void push_font(ImFont* font) { ImGui::PushFont(font, font->LegacySize); }
/// Whether a font has every character of its file, not only those that it was built with.
constexpr bool glyphs_on_demand = true;
#else
[[nodiscard]] inline float height_px(const ImFont& font) { return font.FontSize; }
[[nodiscard]] inline float advance_px(const ImFont& font, char32_t character) {
  return font.GetCharAdvance(static_cast<ImWchar>(character));
}
[[nodiscard]] inline bool has_glyph(const ImFont& font, char32_t character) {
  return font.FindGlyphNoFallback(static_cast<ImWchar>(character)) != nullptr;
}
inline void push_font(ImFont* font) { ImGui::PushFont(font); }
constexpr bool glyphs_on_demand = false;
#endif

/// A font is built at one line height, but measured and drawn as if at another: to be said before it is added.
void set_size(ImFontConfig& config, float built_px, float drawn_px);
/// After build_atlas: what a font measures and draws becomes larger (where set_size could not see to it).
void enlarge(ImFont& font, float factor);
/// Before build_atlas: room for the picture of a glyph that FreeType's builder cannot draw, `offset` from the upper
/// left of its line; its number, or a negative one where that cannot be.
[[nodiscard]] int add_picture(ImFontAtlas& atlas, ImFont& font, char32_t code, ImVec2 size, ImVec2 offset,
                              float advance_px);
/// Afterwards: the picture, row by row.
void set_picture(ImFontAtlas& atlas, int number, std::span<const std::uint8_t> alpha);
/// Of the picture of a built atlas; 0 where it grows as glyphs are needed, never beyond what OpenGL can do.
[[nodiscard]] int atlas_side_px(const ImFontAtlas& atlas);
/// For tests: pixels of the largest picture of a glyph; 0 where there are none yet.
[[nodiscard]] double largest_glyph_px(const ImFontAtlas& atlas);

/// Glyphs are made by FreeType; to be said before the first font is added.
void use_freetype(ImFontAtlas& atlas);
/// Adds a font with light hinting, which rounds advances, so that glyphs stand on whole pixels. Its file must stay in
/// memory for as long as the atlas lives, which neither copies nor frees it. The config names the
/// characters. Spaces are at least `space_px` wide once the atlas is built.
ImFont* add_font(ImFontAtlas& atlas, ImFontConfig config, std::span<const std::byte> file, float space_px);
/// Adds glyphs that the font which was added last lacks.
void add_glyphs(ImFontAtlas& atlas, ImFontConfig config, std::span<const std::byte> file);
/// Draws every glyph that the configs named into a picture of a width; where glyphs are made when they are needed, it
/// has nothing to do.
void build_atlas(ImFontAtlas& atlas, int width_px);
/// After build_atlas: the spaces of a font are at least so wide (where add_font could not see to it).
void widen_spaces(ImFont& font, float space_px);
/// After build_atlas, in any thread: makes the pixels that the OpenGL backend takes, where it takes them at once.
void color_atlas(ImFontAtlas& atlas);
/// A context draws from this atlas from now on. Between its frames only.
void use_atlas(ImGuiIO& io, ImFontAtlas& atlas);
/// The OpenGL backend of the current context has this atlas as a texture from now on, and no longer the one before;
/// where glyphs are made when they are needed it is always the same one. Between frames only.
void draw_from(ImFontAtlas& atlas);

// Lists of what is to be drawn.

/// Those of a frame, the hindmost first.
[[nodiscard]] std::span<ImDrawList* const> lists_of(const ImDrawData& frame);
/// A frame of a size in pixels with these lists, for the OpenGL backend.
[[nodiscard]] ImDrawData frame_of(std::span<ImDrawList* const> lists, ImVec2 size);
/// Text that is added to a list from now on comes from the font texture.
void begin_text(ImDrawList& list);
/// A number that differs for commands that draw from different textures.
[[nodiscard]] std::uint64_t texture_number(const ImDrawCmd& command);

// Input. Since 1.87 it waits in a queue, and what happens within one frame may be handed on in several.

#if IMGUI_VERSION_NUM >= 18700
[[nodiscard]] inline bool key_pressed(ImGuiKey key) { return ImGui::IsKeyPressed(key); }
#else
[[nodiscard]] inline bool key_pressed(ImGuiKey key) { return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key)); }
#endif
/// Where the pointer is, pixels; nowhere() when it is not over the picture.
void tell_pointer(ImGuiIO& io, ImVec2 at);
[[nodiscard]] inline ImVec2 nowhere() { return {-FLT_MAX, -FLT_MAX}; }
void tell_button(ImGuiIO& io, int button, bool down);
void tell_wheel(ImGuiIO& io, float steps_across, float steps);
void tell_key(ImGuiIO& io, ImGuiKey key, bool down);
void tell_modifiers(ImGuiIO& io, bool control, bool shift, bool alt);
/// Where what is copied goes to, and what is inserted comes from.
struct UiClipboard {
  std::function<std::string()> text;
  std::function<void(const std::string& text)> set_text;
  std::string given;  ///< What was inserted last.
};
/// The current context copies to it and inserts from it, for as long as both live.
void connect_clipboard(UiClipboard& clipboard);
/// A text field that comes later in this frame is written into from now on.
void write_into(ImGuiID text_field);
/// True when another frame is needed for what has happened already.
[[nodiscard]] bool input_waits();
/// For tests: presses and releases keys of the keyboard.
void set_keys(const std::function<bool()>& down);
/// Of a context that is new: keys have Dear ImGui's own numbers, and whoever draws its frames can draw long lists.
void begin_io(ImGuiIO& io);

// Style.

#if IMGUI_VERSION_NUM >= 19140
constexpr auto color_nav_cursor = ImGuiCol_NavCursor;
#else
constexpr auto color_nav_cursor = ImGuiCol_NavHighlight;
#endif

}  // namespace kakehashi
