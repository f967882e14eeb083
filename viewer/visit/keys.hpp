/// Keys become actions. The same list is what the help card shows.
#pragma once

#include "viewer/visit/session.hpp"

namespace kakehashi {

/// Does what a key stands for; `key` and `modifiers` as GLFW names them. False when the key means nothing.
bool press_key(int key, int modifiers, Session& session);

}  // namespace kakehashi
