/// What a command line can ask of a view.
#pragma once

#include "geo/boundary/boundary_file.hpp"
#include "viewer/state/setting.hpp"

#include <optional>
#include <string>
#include <utility>

namespace kakehashi {

/// What draws land and borders.
enum class GroundMaker {
  automatic,  ///< The graphics card, if there is one.
  processor,
  graphics,
};

/// How things are to be seen; what is missing comes from the settings or the locale.
struct ViewOptions {
  SettingValues settings;  ///< Those that are asked for.
  std::string select;
  std::string hover;
  std::optional<double> zoom;
  std::optional<std::pair<double, double>> center;  ///< Longitude and latitude, degrees.
  std::string worldview = "neutral";
  std::optional<BoundarySource> boundaries;
  GroundMaker ground = GroundMaker::automatic;
  std::string flows;  ///< A CSV file of flows; empty: none.
};

}  // namespace kakehashi
