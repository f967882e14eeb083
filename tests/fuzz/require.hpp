/// What a fuzz target expects to hold.
#pragma once

#include <cstdlib>
#include <iostream>
#include <string_view>

namespace kakehashi::test {

inline void require(bool holds, std::string_view what) {
  if (holds) return;
  std::cerr << what << '\n';
  std::abort();
}

}  // namespace kakehashi::test
