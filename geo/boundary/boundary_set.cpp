#include "geo/boundary/boundary_set.hpp"

namespace kakehashi {

const std::string& Boundary::name(std::string_view language) const {
  auto found = names.find(language);
  if (found == names.end()) found = names.find(std::string_view("en"));
  if (found == names.end()) found = names.begin();
  return found == names.end() ? code : found->second;
}

}  // namespace kakehashi
