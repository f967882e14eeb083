#include "viewer/ui/imgui_compatibility.hpp"

#include <imgui_freetype.h>
#include <imgui_impl_opengl3.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <type_traits>

namespace kakehashi {

namespace {

/// The atlas copies a file's bytes unless it owns them: it is told that it owns them, and told otherwise before it
/// could free them.
void lend_file(ImFontConfig& config, std::span<const std::byte> file) {
  config.FontData = const_cast<std::byte*>(file.data());
  config.FontDataSize = static_cast<int>(file.size());
  config.FontDataOwnedByAtlas = true;
}

// Members that came or went are asked for by name, which needs a template.

template <typename Frame>
std::span<ImDrawList* const> lists_in(const Frame& frame) {
  const auto count = static_cast<std::size_t>(frame.CmdListsCount);
  if constexpr (std::is_pointer_v<decltype(frame.CmdLists)>) {
    return {frame.CmdLists, count};
  } else {
    return {frame.CmdLists.Data, count};  // since 1.89.8
  }
}

template <typename Frame>
void put_lists(Frame& frame, std::span<ImDrawList* const> lists) {
  if constexpr (std::is_pointer_v<decltype(frame.CmdLists)>) {
    frame.CmdLists = const_cast<ImDrawList**>(lists.data());
  } else {
    frame.CmdLists.resize(0);
    for (ImDrawList* list : lists) frame.CmdLists.push_back(list);
  }
  frame.CmdListsCount = static_cast<int>(lists.size());
}

/// Names of textures are pointers, or, since 1.91.4, numbers.
template <typename Texture>
[[maybe_unused]] std::uint64_t number_of(Texture texture) {
  if constexpr (std::is_pointer_v<Texture>) {
    return reinterpret_cast<std::uintptr_t>(texture);
  } else {
    return static_cast<std::uint64_t>(texture);
  }
}

const char* text_of(void* clipboard) {
  auto& own = *static_cast<UiClipboard*>(clipboard);
  own.given = own.text ? own.text() : "";
  return own.given.c_str();
}
void set_text_of(void* clipboard, const char* text) {
  const auto& own = *static_cast<UiClipboard*>(clipboard);
  if (own.set_text) own.set_text(text);
}

template <typename Context>
void write_into_field(Context& context, ImGuiID field) {
  if constexpr (requires { context.NavActivateInputId; }) {
    context.NavActivateInputId = field;
  } else {
    context.NavActivateId = field;
    context.NavActivateFlags = ImGuiActivateFlags_PreferInput;
  }
}

}  // namespace

#if IMGUI_VERSION_NUM >= 19200

void use_freetype(ImFontAtlas& atlas) { atlas.SetFontLoader(ImGuiFreeType::GetFontLoader()); }

ImFont* add_font(ImFontAtlas& atlas, ImFontConfig config, std::span<const std::byte> file, float space_px) {
  // Spaces come from a second source of the same file, which may set their least width.
  static constexpr std::array<ImWchar, 5> spaces{0x20, 0x20, 0xa0, 0xa0, 0};
  static constexpr std::array<ImWchar, 7> all_but_spaces{0x01, 0x1f, 0x21, 0x9f, 0xa1, 0xffff, 0};
  config.FontLoaderFlags = ImGuiFreeTypeLoaderFlags_LightHinting;
  config.GlyphRanges = nullptr;
  config.GlyphExcludeRanges = spaces.data();
  lend_file(config, file);
  ImFont* font = atlas.AddFont(&config);
  atlas.Sources.back().FontDataOwnedByAtlas = false;
  config.MergeMode = true;
  config.GlyphExcludeRanges = all_but_spaces.data();
  config.GlyphMinAdvanceX = space_px;
  atlas.AddFont(&config);
  atlas.Sources.back().FontDataOwnedByAtlas = false;
  return font;
}

void add_glyphs(ImFontAtlas& atlas, ImFontConfig config, std::span<const std::byte> file) {
  config.FontLoaderFlags = ImGuiFreeTypeLoaderFlags_LightHinting;
  config.MergeMode = true;
  config.GlyphRanges = nullptr;
  lend_file(config, file);
  atlas.AddFont(&config);
  atlas.Sources.back().FontDataOwnedByAtlas = false;
}

void build_atlas(ImFontAtlas& /*atlas*/, int /*width_px*/) {}

void widen_spaces(ImFont& /*font*/, float /*space_px*/) {}

void set_size(ImFontConfig& config, float built_px, float drawn_px) {
  config.SizePixels = drawn_px;
  config.RasterizerDensity = built_px / drawn_px;
}

void enlarge(ImFont& /*font*/, float /*factor*/) {}

int add_picture(ImFontAtlas& /*atlas*/, ImFont& /*font*/, char32_t /*code*/, ImVec2 /*size*/, ImVec2 /*offset*/,
                float /*advance_px*/) {
  return -1;
}

void set_picture(ImFontAtlas& /*atlas*/, int /*number*/, std::span<const std::uint8_t> /*alpha*/) {}

int atlas_side_px(const ImFontAtlas& /*atlas*/) { return 0; }

double largest_glyph_px(const ImFontAtlas& /*atlas*/) { return 0; }

void color_atlas(ImFontAtlas& /*atlas*/) {}

void use_atlas(ImGuiIO& /*io*/, ImFontAtlas& /*atlas*/) {}

void draw_from(ImFontAtlas& /*atlas*/) {}  // it draws from the one that it has had from the beginning

void begin_text(ImDrawList& list) { list.PushTexture(ImGui::GetIO().Fonts->TexRef); }

std::uint64_t texture_number(const ImDrawCmd& command) {
  // A texture that is yet to be made has no name in OpenGL.
  const ImTextureData* texture = command.TexRef._TexData;
  if (texture == nullptr) return static_cast<std::uint64_t>(command.TexRef._TexID);
  return (std::uint64_t{1} << 63U) | static_cast<std::uint64_t>(texture->UniqueID);
}

#else

void use_freetype(ImFontAtlas& atlas) { atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType(); }

void add_glyphs(ImFontAtlas& atlas, ImFontConfig config, std::span<const std::byte> file) {
  config.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
  config.MergeMode = true;
  lend_file(config, file);
  atlas.AddFont(&config);
  atlas.ConfigData.back().FontDataOwnedByAtlas = false;
}

ImFont* add_font(ImFontAtlas& atlas, ImFontConfig config, std::span<const std::byte> file, float /*space_px*/) {
  config.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
  lend_file(config, file);
  ImFont* font = atlas.AddFont(&config);
  atlas.ConfigData.back().FontDataOwnedByAtlas = false;
  return font;
}

void build_atlas(ImFontAtlas& atlas, int width_px) {
  atlas.TexDesiredWidth = width_px;  // 0: as the glyphs need
  atlas.Build();
  for (ImFontConfig& config : atlas.ConfigData) config.GlyphRanges = nullptr;  // the caller's
}

void set_size(ImFontConfig& config, float built_px, float /*drawn_px*/) { config.SizePixels = built_px; }

void enlarge(ImFont& font, float factor) {
  if (factor == 1) return;
  for (ImFontGlyph& glyph : font.Glyphs) {
    glyph.X0 *= factor;
    glyph.Y0 *= factor;
    glyph.X1 *= factor;
    glyph.Y1 *= factor;
    glyph.AdvanceX = std::round(glyph.AdvanceX * factor);
  }
  for (float& advance : font.IndexAdvanceX) {
    if (advance > 0) advance = std::round(advance * factor);
  }
  font.FallbackAdvanceX = std::round(font.FallbackAdvanceX * factor);
  font.FontSize = std::round(font.FontSize * factor);
  font.Ascent *= factor;
  font.Descent *= factor;
}

int add_picture(ImFontAtlas& atlas, ImFont& font, char32_t code, ImVec2 size, ImVec2 offset, float advance_px) {
  return atlas.AddCustomRectFontGlyph(&font, static_cast<ImWchar>(code), static_cast<int>(size.x),
                                      static_cast<int>(size.y), advance_px, offset);
}

void set_picture(ImFontAtlas& atlas, int number, std::span<const std::uint8_t> alpha) {
  const ImFontAtlasCustomRect* room = atlas.GetCustomRectByIndex(number);
  if (!room->IsPacked()) return;
  unsigned char* pixels = nullptr;
  int width = 0;
  int height = 0;
  atlas.GetTexDataAsAlpha8(&pixels, &width, &height);
  for (std::size_t row = 0; row < room->Height; ++row) {
    const std::size_t to = (room->Y + row) * static_cast<std::size_t>(width) + room->X;
    std::copy_n(alpha.data() + row * room->Width, room->Width, pixels + to);
  }
}

int atlas_side_px(const ImFontAtlas& atlas) { return std::max(atlas.TexWidth, atlas.TexHeight); }

double largest_glyph_px(const ImFontAtlas& atlas) {
  float largest = 0;
  for (const ImFont* font : atlas.Fonts) {
    for (const ImFontGlyph& glyph : font->Glyphs) {
      largest = std::max(largest, (glyph.U1 - glyph.U0) * (glyph.V1 - glyph.V0));
    }
  }
  return static_cast<double>(largest) * atlas.TexWidth * atlas.TexHeight;
}

void widen_spaces(ImFont& font, float space_px) {
  for (ImFontGlyph& glyph : font.Glyphs) {
    if (glyph.Codepoint != U' ' && glyph.Codepoint != 0xa0) continue;
    glyph.AdvanceX = std::max(glyph.AdvanceX, space_px);
    font.IndexAdvanceX[static_cast<int>(glyph.Codepoint)] = glyph.AdvanceX;
  }
}

void color_atlas(ImFontAtlas& atlas) {
  unsigned char* pixels = nullptr;
  int width = 0;
  int height = 0;
  atlas.GetTexDataAsRGBA32(&pixels, &width, &height);
}

void use_atlas(ImGuiIO& io, ImFontAtlas& atlas) { io.Fonts = &atlas; }

void draw_from(ImFontAtlas& atlas) {
  ImGui_ImplOpenGL3_DestroyFontsTexture();
  ImGui::GetIO().Fonts = &atlas;
  ImGui_ImplOpenGL3_CreateFontsTexture();
}

void begin_text(ImDrawList& list) { list.PushTextureID(ImGui::GetIO().Fonts->TexID); }

std::uint64_t texture_number(const ImDrawCmd& command) { return number_of(command.GetTexID()); }

#endif

std::span<ImDrawList* const> lists_of(const ImDrawData& frame) { return lists_in(frame); }

ImDrawData frame_of(std::span<ImDrawList* const> lists, ImVec2 size) {
  ImDrawData frame;
  frame.Valid = true;
  put_lists(frame, lists);
  for (const ImDrawList* list : lists) {
    frame.TotalVtxCount += list->VtxBuffer.Size;
    frame.TotalIdxCount += list->IdxBuffer.Size;
  }
  frame.DisplaySize = size;
  frame.FramebufferScale = {1, 1};
#if IMGUI_VERSION_NUM >= 19200
  frame.Textures = &ImGui::GetIO().Fonts->TexList;  // glyphs that are new since the frame was put together, too
#endif
  return frame;
}

void connect_clipboard(UiClipboard& clipboard) {
#if IMGUI_VERSION_NUM >= 19110
  ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
  platform.Platform_ClipboardUserData = &clipboard;
  platform.Platform_GetClipboardTextFn = [](ImGuiContext* context) {
    return text_of(context->PlatformIO.Platform_ClipboardUserData);
  };
  platform.Platform_SetClipboardTextFn = [](ImGuiContext* context, const char* text) {
    set_text_of(context->PlatformIO.Platform_ClipboardUserData, text);
  };
#else
  ImGuiIO& io = ImGui::GetIO();
  io.ClipboardUserData = &clipboard;
  io.GetClipboardTextFn = text_of;
  io.SetClipboardTextFn = set_text_of;
#endif
}

void write_into(ImGuiID text_field) { write_into_field(*ImGui::GetCurrentContext(), text_field); }

#if IMGUI_VERSION_NUM >= 18700

void tell_pointer(ImGuiIO& io, ImVec2 at) { io.AddMousePosEvent(at.x, at.y); }
void tell_button(ImGuiIO& io, int button, bool down) { io.AddMouseButtonEvent(button, down); }
void tell_wheel(ImGuiIO& io, float steps_across, float steps) { io.AddMouseWheelEvent(steps_across, steps); }
void tell_key(ImGuiIO& io, ImGuiKey key, bool down) { io.AddKeyEvent(key, down); }
void tell_modifiers(ImGuiIO& io, bool control, bool shift, bool alt) {
#if IMGUI_VERSION_NUM >= 18900
  io.AddKeyEvent(ImGuiMod_Ctrl, control);
  io.AddKeyEvent(ImGuiMod_Shift, shift);
  io.AddKeyEvent(ImGuiMod_Alt, alt);
#else
  io.AddKeyEvent(ImGuiKey_ModCtrl, control);
  io.AddKeyEvent(ImGuiKey_ModShift, shift);
  io.AddKeyEvent(ImGuiKey_ModAlt, alt);
#endif
}

bool input_waits() { return !ImGui::GetCurrentContext()->InputEventsQueue.empty(); }

void set_keys(const std::function<bool()>& down) {
  for (int key = ImGuiKey_NamedKey_BEGIN; key < ImGuiKey_GamepadStart; ++key) {
    ImGui::GetIO().AddKeyEvent(static_cast<ImGuiKey>(key), down());
  }
}

void begin_io(ImGuiIO& io) {
  io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
#if IMGUI_VERSION_NUM >= 19200
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
#endif
}

#else

void tell_pointer(ImGuiIO& io, ImVec2 at) { io.MousePos = at; }
void tell_button(ImGuiIO& io, int button, bool down) { io.MouseDown[button] = down; }
void tell_wheel(ImGuiIO& io, float steps_across, float steps) {
  io.MouseWheelH += steps_across;
  io.MouseWheel += steps;
}
void tell_key(ImGuiIO& io, ImGuiKey key, bool down) { io.KeysDown[key] = down; }
void tell_modifiers(ImGuiIO& io, bool control, bool shift, bool alt) {
  io.KeyCtrl = control;
  io.KeyShift = shift;
  io.KeyAlt = alt;
}

bool input_waits() { return false; }

void set_keys(const std::function<bool()>& down) {
  for (bool& key : std::span{ImGui::GetIO().KeysDown}.first(ImGuiKey_COUNT)) key = down();
}

void begin_io(ImGuiIO& io) {
  io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
  for (int key = 0; key < ImGuiKey_COUNT; ++key) io.KeyMap[key] = key;
}

#endif

}  // namespace kakehashi
