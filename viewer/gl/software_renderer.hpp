/// Whether there is a graphics card.
#pragma once

namespace kakehashi::gl {

/// True when the current context draws on the processor, where triangles are slow.
[[nodiscard]] bool is_software_renderer();

}  // namespace kakehashi::gl
