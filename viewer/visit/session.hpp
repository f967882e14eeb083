/// One user's visit: the state, where it has been, and the camera's motion.
#pragma once

#include "viewer/scene/camera_view.hpp"
#include "viewer/scene/document.hpp"
#include "viewer/scene/flight.hpp"
#include "viewer/scene/map_data.hpp"
#include "viewer/state/action.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace kakehashi {

/// The part of the picture that cards leave to the map, for a state.
using FreeArea = std::function<PictureRect(const ViewState& state)>;

class Session {
 public:
  Session(SharedDocument document, ViewState start, FreeArea free_area);

  /// Boundaries have come: things get their extent.
  void set_map(std::shared_ptr<const MapData> map) { map_ = std::move(map); }
  /// Another document is shown; what was selected in the old one is forgotten.
  void set_document(SharedDocument document);
  /// The document has been read anew: whatever of it is still there stays selected, and the camera where it is.
  void renew_document(SharedDocument document);
  /// The picture's size, and the scale of what is drawn in it: another one frames anew what is kept framed.
  void set_size(PictureSize size, double scale = 1);

  /// Frames a thing at once, and again whenever the picture changes, until somebody moves the camera. `adjusted` may
  /// change the camera that framing finds.
  void keep_framed(const Thing& thing, std::function<Camera(Camera)> adjusted = {});
  /// Nobody has moved the camera since keep_framed().
  [[nodiscard]] bool keeps_framed() const { return framed_.has_value(); }

  /// Does what was asked for; flights and history included.
  void dispatch(const Action& action);

  /// Moves what is in motion on by `seconds`; true while something still moves.
  bool advance(double seconds);
  [[nodiscard]] bool moving() const;

  /// The drag has been let go at this speed: the map runs on and slows down.
  void throw_map(double x_px_per_s, double y_px_per_s);
  void stop();

  [[nodiscard]] const Document& document() const { return *document_; }
  [[nodiscard]] const ViewState& state() const { return state_; }
  /// The projection of this moment: a blend while it changes.
  [[nodiscard]] Projection projection() const;
  [[nodiscard]] ViewTransform view() const { return view_of(state_.map.camera, size_, projection()); }
  [[nodiscard]] PictureSize size() const { return size_; }
  [[nodiscard]] bool wants_to_quit() const { return quit_; }
  [[nodiscard]] bool can_go_back() const { return position_ > 0; }
  [[nodiscard]] bool can_go_forward() const { return position_ + 1 < visited_.size(); }

  /// The camera that frames a thing (none: every partnership) in the free area.
  [[nodiscard]] Camera framing(const Thing& thing) const;

 private:
  void remember(const Thing& thing);
  void fly(const Camera& target);
  void fly_to(const Thing& thing);
  [[nodiscard]] Camera framed_camera() const;
  void bring_into_view(const Thing& thing);

  SharedDocument document_;
  std::shared_ptr<const MapData> map_;
  FreeArea free_area_;
  ViewState state_;
  PictureSize size_{1280, 720};
  double scale_ = 1;
  std::optional<Thing> framed_;  ///< What the camera stands for, as long as nobody has moved it.
  std::function<Camera(Camera)> adjusted_;
  std::vector<Thing> visited_{Thing{}};
  std::size_t position_ = 0;
  std::optional<Flight> flight_;
  double flight_share_ = 0;
  ProjectionKind blend_from_ = ProjectionKind::equal_area;
  double blend_ = 1;
  PixelPoint speed_px_per_s_;
  bool quit_ = false;
};

}  // namespace kakehashi
