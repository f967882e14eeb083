/// Threads that libraries will want.
#pragma once

namespace kakehashi {

/// Throws std::system_error (resource_unavailable_try_again) where the system does not allow as many threads as OpenGL
/// in software starts: Mesa waits for ever for those that it could not start.
void require_threads_for_graphics();

}  // namespace kakehashi
