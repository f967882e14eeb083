#include "geo/boundary/even_odd.hpp"

#include "geo/boundary/plane_rings.hpp"

#include <GL/glu.h>

#include <array>
#include <deque>
#include <memory>
#include <utility>

namespace kakehashi {
namespace {

struct Outlines {
  std::deque<LonLat> places;  ///< GLU is given their addresses.
  std::vector<Ring> rings;
};

void begin_ring(GLenum /*type*/, void* outlines) { static_cast<Outlines*>(outlines)->rings.emplace_back(); }

void take_place(void* place, void* outlines) {
  static_cast<Outlines*>(outlines)->rings.back().push_back(*static_cast<const LonLat*>(place));
}

void add_place(GLdouble* at, void** /*vertices*/, GLfloat* /*weights*/, void** added, void* outlines) {
  *added = &static_cast<Outlines*>(outlines)->places.emplace_back(LonLat{at[0], at[1]});
}

template <typename Function>
_GLUfuncptr callback(Function* function) {
  return reinterpret_cast<_GLUfuncptr>(function);
}

}  // namespace

std::vector<Polygon> even_odd_polygons(const std::vector<Ring>& rings) {
  const std::unique_ptr<GLUtesselator, decltype(&gluDeleteTess)> owner{gluNewTess(), &gluDeleteTess};
  GLUtesselator* t = owner.get();
  gluTessProperty(t, GLU_TESS_WINDING_RULE, GLU_TESS_WINDING_ODD);
  gluTessProperty(t, GLU_TESS_BOUNDARY_ONLY, GL_TRUE);
  gluTessNormal(t, 0, 0, 1);
  gluTessCallback(t, GLU_TESS_BEGIN_DATA, callback(begin_ring));
  gluTessCallback(t, GLU_TESS_VERTEX_DATA, callback(take_place));
  gluTessCallback(t, GLU_TESS_COMBINE_DATA, callback(add_place));
  Outlines outlines;
  gluTessBeginPolygon(t, &outlines);
  for (const Ring& ring : rings) {
    gluTessBeginContour(t);
    for (const LonLat& place : ring) {
      std::array<GLdouble, 3> at{place.longitude_deg, place.latitude_deg, 0};
      gluTessVertex(t, at.data(), &outlines.places.emplace_back(place));
    }
    gluTessEndContour(t);
  }
  gluTessEndPolygon(t);
  return polygons_of(std::move(outlines.rings));
}

}  // namespace kakehashi
