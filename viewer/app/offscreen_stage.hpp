/// Everything that a picture without a window needs: network, boundaries, session, fonts, context and painter.
#pragma once

#include "viewer/app/options.hpp"
#include "viewer/app/painter.hpp"
#include "viewer/gl/offscreen.hpp"

#include <memory>
#include <optional>

namespace kakehashi {

class OffscreenUi;

class OffscreenStage {
 public:
  /// Reads, prepares and frames what the options ask for. What is wrong is reported to stderr; `failure` then tells
  /// the exit code.
  [[nodiscard]] static std::unique_ptr<OffscreenStage> set_up(const Options& options, ExitCode& failure);
  ~OffscreenStage();
  OffscreenStage(const OffscreenStage&) = delete;
  OffscreenStage& operator=(const OffscreenStage&) = delete;

  [[nodiscard]] Session& session() { return *session_; }
  [[nodiscard]] const gl::OffscreenPicture& picture() const { return *picture_; }
  [[nodiscard]] const Network& network() const { return *network_; }
  [[nodiscard]] const MapData& map() const { return *map_; }
  [[nodiscard]] const FlowMap* flows() const { return flows_.get(); }
  [[nodiscard]] Painter& painter() { return *painter_; }

  /// Draws a frame of the session's state into the picture.
  FrameOutput paint(Patience patience = Patience::complete);

 private:
  OffscreenStage();

  bool open(const Options& options, ExitCode& failure);
  bool prepare(const Options& options, ExitCode& failure);

  ViewState state_;
  bool panels_ = true;
  double scale_ = 1;
  std::unique_ptr<const Network> network_;
  std::shared_ptr<const MapData> map_;
  std::unique_ptr<const FlowMap> flows_;
  std::unique_ptr<gl::OffscreenContext> context_;
  std::unique_ptr<Catalog> words_;
  std::unique_ptr<FontBook> fonts_;
  std::unique_ptr<OffscreenUi> ui_;
  std::unique_ptr<gl::OffscreenPicture> picture_;
  std::unique_ptr<Painter> painter_;
  std::unique_ptr<Session> session_;
};

}  // namespace kakehashi
