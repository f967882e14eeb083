/// Which camera shows a thing well.
#pragma once

#include "viewer/scene/camera_view.hpp"
#include "viewer/scene/document.hpp"
#include "viewer/scene/map_data.hpp"

#include <vector>

namespace kakehashi {

/// The picture in which something is framed.
struct FramingView {
  Camera from;  ///< What stays where there is nothing to be framed.
  ProjectionKind projection = ProjectionKind::equal_area;
  PictureSize size;
  PictureRect free;  ///< The part that cards leave to the map.
};

/// The points that a picture of a thing shows, none: those of every partnership. `map` is nullptr while boundaries are
/// being read: then regions are where their capitals are.
[[nodiscard]] std::vector<Vector3> framed_points(const Thing& thing, const Document& document, const MapData* map);

/// The camera that frames a thing, none: every partnership, in the free part of a picture.
[[nodiscard]] Camera framing(const Thing& thing, const Document& document, const MapData* map, const FramingView& view);

}  // namespace kakehashi
