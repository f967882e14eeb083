/// Everything that non-interactive rendering needs: network, boundaries, session, fonts, surface and painter.
#pragma once

#include "viewer/cli/options.hpp"
#include "viewer/draw/view_painter.hpp"
#include "viewer/gl/offscreen.hpp"
#include "viewer/platform/window.hpp"
#include "viewer/visit/session.hpp"

#include <tl/expected.hpp>

#include <future>
#include <memory>
#include <string>

namespace kakehashi {

/// Draws on an offscreen picture or, where the options say so, in a window.
class BatchView {
 public:
  /// Reads, prepares and frames what the options ask for; they outlive the stage. What is wrong is reported to stderr;
  /// the error is the exit code.
  [[nodiscard]] static tl::expected<std::unique_ptr<BatchView>, ExitCode> set_up(const Options& options);
  ~BatchView();
  BatchView(const BatchView&) = delete;
  BatchView& operator=(const BatchView&) = delete;

  [[nodiscard]] Session& session() { return *session_; }
  /// What was drawn; only without a window.
  [[nodiscard]] const gl::OffscreenPicture& picture() const { return *picture_; }
  [[nodiscard]] const Network& network() const { return document_->network; }
  [[nodiscard]] const MapData& map() const { return *map_; }
  [[nodiscard]] const FlowMap* flows() const { return flows_.get(); }

  /// Makes the level of detail that the session's view needs, as a window does in the background.
  void add_detail();

  /// Draws a frame of the session's state.
  FrameOutput paint(Patience patience = Patience::complete);

 private:
  explicit BatchView(const Options& options);

  ExitCode prepare();
  [[nodiscard]] ExitCode no_graphics(const Diagnostic& why) const;
  [[nodiscard]] ExitCode open_surface();
  [[nodiscard]] ExitCode open_picture();
  FrameOutput paint_once(Patience patience);
  [[nodiscard]] std::unique_ptr<Session> new_session(PictureSize size) const;
  void frame(GroundLevel level, PictureSize size);
  [[nodiscard]] bool load_flows();

  const Options& options_;
  ViewState state_;  ///< What the session begins with.
  double scale_ = 1;
  SharedDocument document_;
  std::shared_ptr<const MapData> map_;
  bool first_ = true;  ///< No picture has been drawn yet.
  std::string keep_as_;
  std::future<void> keeping_;  ///< The map is being kept prepared; the end waits for it.
  std::unique_ptr<const FlowMap> flows_;
  SteadyClock clock_;
  std::unique_ptr<Glfw> glfw_;
  std::unique_ptr<Window> window_;
  std::unique_ptr<gl::OffscreenContext> context_;
  std::unique_ptr<Catalog> words_;
  std::unique_ptr<FontBook> fonts_;
  std::unique_ptr<UiContext> ui_;
  std::unique_ptr<gl::OffscreenPicture> picture_;
  std::unique_ptr<Renderer> renderer_;
  std::unique_ptr<ViewPainter> painter_;
  std::unique_ptr<Session> session_;
};

}  // namespace kakehashi
