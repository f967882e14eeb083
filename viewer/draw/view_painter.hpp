/// One frame of a view: map, names and cards, the same in a window and in a picture file.
#pragma once

#include "viewer/draw/card_layer.hpp"
#include "viewer/draw/crowd_painter.hpp"
#include "viewer/draw/end_picture.hpp"
#include "viewer/draw/font_book.hpp"
#include "viewer/draw/ground_painter.hpp"
#include "viewer/draw/label_sheet.hpp"
#include "viewer/draw/renderer.hpp"
#include "viewer/gl/link_renderer.hpp"
#include "viewer/scene/composed_scene.hpp"
#include "viewer/scene/drawn_map.hpp"
#include "viewer/scene/flow_map.hpp"
#include "viewer/scene/label_placement.hpp"
#include "viewer/scene/link_lights.hpp"
#include "viewer/ui/panels.hpp"
#include "viewer/ui/search.hpp"
#include "viewer/ui/ui_context.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kakehashi {

/// What a frame shows. It is a function of this alone, besides what has been seen before: names that stood stay where
/// they are, and fade.
struct FrameInput {
  const SharedDocument& document;
  std::uint64_t revision = 0;  ///< Another one for every other document, map or flows.
  const ViewState& state;
  ViewTransform view;
  PictureSize size;
  bool moving = false;  ///< The view will have moved in the next frame.
  bool can_go_back = false;
  bool can_go_forward = false;
  double seconds = 0;              ///< Since the view's last frame.
  const MapData* map = nullptr;    ///< nullptr while boundaries are being read.
  const FlowMap* flows = nullptr;  ///< Links without a document, when there are any.
  const Catalog& words;
  FontBook& fonts;
  double scale = 1;  ///< Pixels per pixel of the design at 1080p, without the text size.
  bool panels = true;
  std::optional<HoverWords> hover;
  const NoticeCard* notice = nullptr;
  Search* search = nullptr;  ///< In what is shown; nullptr: not made ready.
  std::string loading;
  double loaded_share = 0;
  Patience patience = Patience::step;  ///< How much of a crowd of links the frame may take.
};

struct FrameOutput {
  PanelResult panels;
  DrawnMap drawn;
  bool complete = true;              ///< False when crowds of links have more to show in a frame of the same view.
  bool fading = false;               ///< True while names come or go.
  std::vector<LitArc> lit;           ///< Links along which lights may run.
  std::vector<PictureRect> covered;  ///< Where something lies over them; empty without such links.
};

/// Needs a current OpenGL context, always the same one.
class ViewPainter {
 public:
  /// The renderer outlives it.
  explicit ViewPainter(Renderer& renderer);

  /// Draws a little of everything, before there is anything to be shown.
  void warm_up(const gl::PictureView& view, const Palette& colors);

  /// Draws a frame into the bound framebuffer, with a frame of the view's Dear ImGui context, which it begins and ends.
  [[nodiscard]] FrameOutput paint(const FrameInput& input, UiContext& ui);

 private:
  [[nodiscard]] GroundCover update_crowds(const FrameInput& input);

  Renderer& renderer_;
  ComposedScene composed_;
  GroundPainter ground_;
  gl::LinkRenderer links_above_;
  CrowdPainter links_;
  CrowdPainter flows_;
  LabelPlacement label_placement_;
  LabelFade label_fade_;
  EndPicture crowd_of_ends_;
  LabelSheet labels_;
  CardLayer cards_;
};

}  // namespace kakehashi
