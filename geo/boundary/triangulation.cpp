#include "geo/boundary/triangulation.hpp"

#include <GL/glu.h>

#include <new>

namespace kakehashi {
namespace {

struct Output {
  std::vector<GnomonicPoint>& points;
  std::vector<std::uint32_t>& triangles;
};

/// GLU hands back the pointer that came with a vertex: here its index.
void* as_pointer(std::size_t index) {
  return reinterpret_cast<void*>(index);  // NOLINT(performance-no-int-to-ptr): nobody follows it
}

void take_vertex(void* vertex, void* output) {
  static_cast<Output*>(output)->triangles.push_back(static_cast<std::uint32_t>(reinterpret_cast<std::size_t>(vertex)));
}

void combine(GLdouble* place, void** /*vertices*/, GLfloat* /*weights*/, void** combined, void* output) {
  auto& points = static_cast<Output*>(output)->points;
  *combined = as_pointer(points.size());
  points.push_back({place[0], place[1]});
}

/// Its presence makes GLU give single triangles, no strips and fans.
void ignore_edge_flag(GLboolean /*flag*/) {}

template <typename Function>
_GLUfuncptr callback(Function* function) {
  return reinterpret_cast<_GLUfuncptr>(function);
}

}  // namespace

void Triangulator::Deleter::operator()(GLUtesselator* tessellator) const { gluDeleteTess(tessellator); }

Triangulator::Triangulator() : tessellator_(gluNewTess()) {
  if (!tessellator_) throw std::bad_alloc{};
  GLUtesselator* t = tessellator_.get();
  gluTessProperty(t, GLU_TESS_WINDING_RULE, GLU_TESS_WINDING_ODD);
  gluTessNormal(t, 0, 0, 1);
  gluTessCallback(t, GLU_TESS_VERTEX_DATA, callback(take_vertex));
  gluTessCallback(t, GLU_TESS_COMBINE_DATA, callback(combine));
  gluTessCallback(t, GLU_TESS_EDGE_FLAG, callback(ignore_edge_flag));
}

const std::vector<std::uint32_t>& Triangulator::triangulate(std::vector<GnomonicPoint>& points,
                                                            const std::vector<std::size_t>& ring_ends) {
  triangles_.clear();
  Output output{points, triangles_};
  GLUtesselator* t = tessellator_.get();
  gluTessBeginPolygon(t, &output);
  std::size_t i = 0;
  for (const std::size_t end : ring_ends) {
    gluTessBeginContour(t);
    for (; i < end; ++i) {
      std::array<GLdouble, 3> place{points[i][0], points[i][1], 0};
      gluTessVertex(t, place.data(), as_pointer(i));
    }
    gluTessEndContour(t);
  }
  gluTessEndPolygon(t);
  return triangles_;
}

}  // namespace kakehashi
