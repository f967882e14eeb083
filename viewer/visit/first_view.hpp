/// Where the first picture will look, known before boundaries are read and a window is open.
#pragma once

#include "viewer/scene/camera_view.hpp"
#include "viewer/scene/document.hpp"
#include "viewer/state/view_options.hpp"

namespace kakehashi {

/// The part of a picture of `size` that the cards leave to the map; `scale` is that of design_scale().
[[nodiscard]] PictureRect free_rect(const ViewState& state, PictureSize size, double scale);

/// `camera` with the centre and the zoom that the command line asks for in place of its own.
[[nodiscard]] Camera asked_camera(Camera camera, const ViewOptions& options);

/// The tolerance (radians) of the boundaries that the first picture will most likely need. The exact one is known once
/// the regions are there, because a selected region is framed.
[[nodiscard]] double first_tolerance_rad(const ViewOptions& options, const Document& document, const ViewState& state,
                                         PictureSize size);

}  // namespace kakehashi
