/// What X servers do to programs that expect nothing of the kind.
#pragma once

namespace kakehashi {

/// From now on an X error is printed instead of ending the program. Where a window manager that has ended left its mark
/// (EWMH, _NET_SUPPORTING_WM_CHECK), which GLFW 3.3 and 3.4 do not survive, the mark is taken away. Does nothing
/// without an X server. To be called before GLFW is started.
void survive_x_errors();

}  // namespace kakehashi
