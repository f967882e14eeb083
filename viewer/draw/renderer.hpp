/// What all views are drawn with.
#pragma once

#include "geo/parallel/worker_pool.hpp"
#include "viewer/draw/ui_renderer.hpp"
#include "viewer/gl/detail_levels.hpp"
#include "viewer/gl/gpu_ground.hpp"
#include "viewer/scene/sea_names.hpp"
#include "viewer/state/view_options.hpp"

#include <optional>
#include <span>
#include <vector>

namespace kakehashi {

/// What is slow to make or large, and the same for every view: threads, levels of detail, the ground's shaders, Dear
/// ImGui's backend. Needs a current OpenGL context, always the same one.
class Renderer {
 public:
  explicit Renderer(GroundMaker maker);

  [[nodiscard]] WorkerPool& workers() { return workers_; }
  /// The boundaries, as fine as they have been made so far.
  [[nodiscard]] gl::DetailLevels& levels() { return levels_; }
  /// What draws the ground with triangles; nullptr where it is a picture made on the processor.
  [[nodiscard]] gl::GpuGround* gpu_ground() { return gpu_ ? &*gpu_ : nullptr; }
  /// Whether levels should come with triangles. Those without are drawn all the same.
  [[nodiscard]] bool wants_triangles() const { return gpu_.has_value(); }
  [[nodiscard]] UiRenderer& ui() { return ui_; }
  [[nodiscard]] std::span<const SeaName> seas() const { return seas_; }

 private:
  std::vector<SeaName> seas_;
  WorkerPool workers_;
  gl::DetailLevels levels_;
  std::optional<gl::GpuGround> gpu_;
  UiRenderer ui_;
};

}  // namespace kakehashi
