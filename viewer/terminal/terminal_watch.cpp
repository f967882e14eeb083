#include "viewer/terminal/terminal_watch.hpp"

#include "geo/files/utf8_path.hpp"
#include "geo/text/utf8.hpp"
#include "viewer/words/catalog.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <iostream>
#include <memory>
#include <utility>

namespace kakehashi {

namespace {

/// One line that is written over itself.
class ProgressLine {
 public:
  explicit ProgressLine(std::string what) : what_(std::move(what)) {}
  ~ProgressLine() {
    if (shown_percents_ >= 0) std::cerr << erase_line << std::flush;
  }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  void show(double share) {
    constexpr std::chrono::seconds patience{1};
    const int percents = static_cast<int>(share * 100);
    if (percents == shown_percents_ || std::chrono::steady_clock::now() - begin_ < patience) return;
    shown_percents_ = percents;
    std::cerr << erase_line << what_ << (percents > 0 ? fmt::format(" {} %", percents) : "") << std::flush;
  }

 private:
  static constexpr const char* erase_line = "\r\x1b[K";
  std::string what_;
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
  int shown_percents_ = -1;
};

}  // namespace

ReadingWatch watch_on_terminal(const std::string& file, const std::string& language) {
  if (::isatty(STDERR_FILENO) == 0) return {};
  const std::string name = base_name(file);
  const Catalog words{language};
  const auto line = std::make_shared<ProgressLine>(without_control_characters(words.format("notice.reading", {name})));
  return [line](double share) {
    line->show(share);
    return true;
  };
}

}  // namespace kakehashi
