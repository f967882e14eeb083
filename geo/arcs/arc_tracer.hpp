/// From an arc to the polyline that is drawn, fast enough for a million of them.
#pragma once

#include "geo/arcs/arc_field.hpp"
#include "geo/sphere/view_transform.hpp"

#include <vector>

namespace kakehashi {

/// A point of a drawn arc.
struct TracedPoint {
  float x = 0;  ///< Pixels, y downwards.
  float y = 0;
  float t = 0;          ///< Share of the arc's length.
  bool begins = false;  ///< No line comes from the point before: a new piece.
};

/// Traces arcs in one view and picture. On flat maps it goes along the great circle in view coordinates and only where
/// the picture can show it; on the globe, where arcs are lifted, it takes ArcCurve's way.
class ArcTracer {
 public:
  /// `width_px` and `height_px` of the picture; arcs farther than `margin_px` outside are left out.
  ArcTracer(const ViewTransform& view, double width_px, double height_px, double margin_px);

  /// The arc's points in order, within half a pixel of its curve between them, into `points`, which is cleared first.
  void trace(const FieldArc& arc, std::vector<TracedPoint>& points) const;

  /// False when no part of the arc can be in the picture: a quick test that may err towards true.
  [[nodiscard]] bool may_see(const FieldArc& arc) const;

 private:
  struct Circle;
  void trace_flat(const FieldArc& arc, std::vector<TracedPoint>& points) const;
  void trace_lifted(const FieldArc& arc, std::vector<TracedPoint>& points) const;
  void trace_stretch(const Circle& circle, double begin_rad, double end_rad, std::vector<TracedPoint>& points) const;
  [[nodiscard]] PixelPoint pixel(Vector3 rotated) const;

  ViewTransform view_;
  Projection projection_;
  bool flat_;
  bool equal_area_;
  double min_z_;        ///< Of the projection.
  double seen_z_;       ///< Of the cap that holds the picture.
  double seen_sine_;    ///< Sine of that cap's radius; 1 when it is a hemisphere or more.
  double seen_radius_;  ///< The same cap's radius, radians.
};

}  // namespace kakehashi
