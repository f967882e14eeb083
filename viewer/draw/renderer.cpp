#include "viewer/draw/renderer.hpp"

#include "geo/embedded/embedded_file.hpp"
#include "viewer/gl/software_renderer.hpp"

namespace kakehashi {

namespace {

bool on_gpu(GroundMaker maker) {
  return maker == GroundMaker::graphics || (maker == GroundMaker::automatic && !gl::is_software_renderer());
}

}  // namespace

Renderer::Renderer(GroundMaker maker) : seas_(read_sea_names(embedded_file("data/seas.tsv").value_or(""))) {
  if (on_gpu(maker)) gpu_.emplace();
}

}  // namespace kakehashi
