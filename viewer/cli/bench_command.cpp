#include "viewer/cli/bench_command.hpp"

#include "geo/boundary/region_index.hpp"
#include "viewer/cli/batch_view.hpp"
#include "viewer/cli/command_output.hpp"
#include "viewer/cli/input_files.hpp"
#include "viewer/load/open_network.hpp"
#include "viewer/terminal/report.hpp"
#include "viewer/terminal/timings.hpp"
#include "viewer/visit/first_state.hpp"

#include <glad/gl.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <numbers>
#include <string>
#include <vector>

namespace kakehashi {

namespace {

using Json = nlohmann::ordered_json;

double now_ms() {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double rounded(double value) { return std::round(value * 1e3) / 1e3; }

/// The value below which `share` of the times lie.
double quantile(std::vector<double> times, double share) {
  if (times.empty()) return 0;
  std::sort(times.begin(), times.end());
  return times[std::min(times.size() - 1, static_cast<std::size_t>(share * static_cast<double>(times.size())))];
}

/// The most memory that the process had in use, MB.
double peak_mb() {
  std::ifstream status{"/proc/self/status"};
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) * 1024 / 1e6;
  }
  return 0;
}

/// The camera on its way: there and back, nearer and farther, so that every frame differs from the one before.
Camera camera_at(const Camera& start, double share) {
  const double angle = 2 * std::numbers::pi * share;
  Camera camera = start;
  camera.longitude_deg += 12 * std::sin(angle);
  camera.latitude_deg += 4 * std::sin(2 * angle);
  camera.zoom *= 1 + 0.35 * std::sin(angle / 2);
  return camera;
}

/// Milliseconds of single picks all over a picture.
std::vector<double> pick_times(const DrawnMap& drawn, const MapData& map, PictureSize size) {
  const RegionIndex index{map.outline, map.set};
  constexpr int picks = 400;
  std::vector<double> times;
  times.reserve(picks);
  for (int i = 0; i < picks; ++i) {
    const double x = size.width_px * std::fmod(i * 0.618034, 1.0);
    const double y = size.height_px * (i + 0.5) / picks;
    const double begin = now_ms();
    const auto things = drawn.things_at({x, y}, Ground{&map.set, &index});
    times.push_back(now_ms() - begin);
  }
  return times;
}

/// What another program prints of itself, its last line that is JSON; null when it prints none.
Json run_other(const std::string& command) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe{::popen(command.c_str(), "r"), &::pclose};
  Json last;
  std::array<char, 4096> line{};
  while (pipe && std::fgets(line.data(), static_cast<int>(line.size()), pipe.get()) != nullptr) {
    Json json = Json::parse(line.data(), nullptr, false);
    if (json.is_object()) last = std::move(json);
  }
  return last;
}

/// A text as one word of a shell's command line.
std::string quoted(const std::string& text) {
  std::string word = "'";
  for (const char c : text) word += c == '\'' ? std::string{"'\\''"} : std::string{c};
  return word + "'";
}

/// A program that was built with this one.
std::string beside_this_program(const std::string& name) {
  std::error_code problem;
  const auto self = std::filesystem::read_symlink("/proc/self/exe", problem);
  return quoted((self.parent_path() / name).string());
}

}  // namespace

ExitCode run_bench(const Options& options) {
  if (prints_into_input(input_files(options), language_for(options.view, {}))) return ExitCode::bad_output;
  const auto set_up = BatchView::set_up(options);
  if (!set_up) return set_up.error();
  BatchView* const stage = set_up->get();
  FrameOutput output = stage->paint(Patience::step);
  glFinish();
  const double first_frame_ms = Timings::since_process_start_ms();
  const Camera start = stage->session().state().map.camera;
  const auto frame = [&](double share) {
    stage->session().dispatch(SetCamera{camera_at(start, share)});
    const double begin = now_ms();
    output = stage->paint(Patience::step);
    glFinish();
    return now_ms() - begin;
  };
  for (int i = 0; i < options.frames; ++i) {
    stage->session().dispatch(SetCamera{camera_at(start, static_cast<double>(i) / options.frames)});
    stage->add_detail();
  }
  constexpr int frames_until_cards_have_their_size = 3;
  for (int i = 0; i < frames_until_cards_have_their_size; ++i) (void)frame(0);
  std::vector<double> times;
  times.reserve(static_cast<std::size_t>(options.frames));
  for (int i = 0; i < options.frames; ++i) times.push_back(frame(static_cast<double>(i + 1) / options.frames));
  // From the moment the view comes to rest to the complete picture.
  double rest_ms = frame(0);
  double longest_step_ms = 0;
  while (!output.complete) {
    const double step_ms = frame(0);
    longest_step_ms = std::max(longest_step_ms, step_ms);
    rest_ms += step_ms;
  }
  const PictureSize size = stage->session().size();

  Json json;
  json["program"] = "kakehashi";
  json["renderer"] = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
  json["n"] = stage->flows() != nullptr ? stage->flows()->flows.arcs.size() : stage->network().partnerships.size();
  json["size"] = std::to_string(options.width_px) + "x" + std::to_string(options.height_px);
  json["first_frame_ms"] = rounded(first_frame_ms);
  json["frame_ms_median"] = rounded(quantile(times, 0.5));
  json["frame_ms_p95"] = rounded(quantile(times, 0.95));
  json["rest_ms"] = rounded(rest_ms);
  if (longest_step_ms > 0) json["rest_step_ms_max"] = rounded(longest_step_ms);
  json["pick_ms_median"] = rounded(quantile(pick_times(output.drawn, stage->map(), size), 0.5));
  json["peak_mb"] = rounded(peak_mb());
  if (!options.compare.empty()) {
    std::string command =
        options.compare == "naive" ? beside_this_program("tests/bench/kakehashi-naive") : options.compare;
    command += " --size " + json["size"].get<std::string>() + " --frames " + std::to_string(options.frames);
    if (!options.network.empty()) command += " --network " + quoted(options.network);
    if (!options.view.flows.empty()) command += " --arcs " + quoted(options.view.flows);
    const Json other = run_other(command);
    if (!other.is_object() || !other.value("frame_ms_median", Json()).is_number()) {
      report_error("compare-silent", {options.compare}, stage->session().state().look.language);
      return ExitCode::bad_input;
    }
    json["compare"] = other;
    json["ratio"] = rounded(json["frame_ms_median"].get<double>() / other["frame_ms_median"].get<double>());
  }
  return print(json.dump() + "\n", stage->session().state().look.language);
}

}  // namespace kakehashi
