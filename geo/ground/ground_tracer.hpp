/// From pieces of borders to edges and lines in the bands of a picture.
///
/// Areas are filled by their edges: crossing one from left to right, a row of pixels changes from what lies on its one
/// side to what lies on the other. So nothing may be missing to the left of the picture, and a closed line must stay
/// closed; what lies above, below or to the right does not matter. To have it so all round the sphere, points beyond
/// the rim, which no picture shows, are put on a circle around it.
#pragma once

#include "geo/ground/graticule.hpp"
#include "geo/ground/ground_level.hpp"
#include "geo/ground/worldview_map.hpp"
#include "geo/sphere/cap_view.hpp"
#include "geo/sphere/view_transform.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace kakehashi {

/// A straight piece of a border, pixels, y downwards.
struct BandEdge {
  float x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  std::uint32_t arc = 0;
};

/// A straight piece of a line to be stroked.
struct BandLine {
  float x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  LineStyle style = LineStyle::coast;
};

/// What lies in each band of rows of a picture.
struct GroundBands {
  static constexpr int rows = 16;
  std::vector<std::vector<BandEdge>> edges;
  std::vector<std::vector<BandLine>> lines;

  /// Empties as many bands as a picture of that height has.
  void reset(int height_px);
};

/// How far lines reach from their middle in a picture, pixels, by style; below 0: not drawn.
using LineReach = std::array<float, line_styles>;

class GroundTracer {
 public:
  /// `worldview` says how borders are drawn; it outlives the tracer.
  GroundTracer(const ViewTransform& view, int width_px, int height_px, const LineReach& reach,
               const WorldviewMap& worldview);

  /// Adds a piece of a level. `fills`: whether it parts different fills, so that its edges matter.
  void trace(const GroundLevel& level, const GroundLevel::Piece& piece, bool fills, GroundBands& bands);
  /// Adds a stretch of a meridian or parallel.
  void trace(const Graticule::Stretch& stretch, GroundBands& bands);

 private:
  struct Spot {
    float x = 0, y = 0;
    bool beyond = false;  ///< Beyond the rim.
  };
  [[nodiscard]] Spot spot(double x, double y, double z) const;
  void trace_edges(std::span<const Spot> spots, std::uint32_t arc, GroundBands& bands) const;
  void trace_lines(std::span<const Spot> spots, LineStyle style, GroundBands& bands) const;
  void add_edge(const Spot& from, const Spot& to, std::uint32_t arc, GroundBands& bands) const;
  void add_edge_on_circle(const Spot& from, const Spot& to, std::uint32_t arc, GroundBands& bands) const;

  ViewTransform view_;
  CapView caps_;
  bool equal_area_;
  double min_z_;
  double scale_;  ///< Pixels per radian.
  double center_x_;
  double center_y_;
  double circle_px_;  ///< Radius of the circle for points beyond the rim.
  float width_;
  float height_;
  LineReach reach_;
  const WorldviewMap& worldview_;
  std::vector<Spot> spots_;
};

}  // namespace kakehashi
