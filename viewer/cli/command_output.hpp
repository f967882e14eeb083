/// What a command gives out: looked at before any work is done, written at the end, and told of.
#pragma once

#include "viewer/cli/options.hpp"
#include "viewer/files/output_target.hpp"
#include "viewer/output/output_format.hpp"

#include <tl/expected.hpp>

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kakehashi {

/// Prints a text on standard output. When that fails, says so on standard error.
[[nodiscard]] ExitCode print(std::string_view text, std::string_view language);

/// True, and said, when standard output goes into one of the files that are read.
[[nodiscard]] bool prints_into_input(const std::vector<std::filesystem::path>& inputs, std::string_view language);

/// The output that a command's options name.
class CommandOutput {
 public:
  /// Looks at the output: the ending of its name, its folder, whether it may be written, and that it is neither
  /// something that the command reads nor, without --force, a file that somebody made. Says on standard error what is
  /// wrong; then gives the exit code.
  [[nodiscard]] static tl::expected<CommandOutput, ExitCode> look_at(const Options& options,
                                                                     std::span<const OutputFormat> possible,
                                                                     std::string_view language);

  [[nodiscard]] OutputFormat format() const { return format_; }
  [[nodiscard]] const OutputTarget& target() const { return target_; }

  /// False, and said, when the output is one of these files.
  [[nodiscard]] bool is_none_of(const std::vector<std::filesystem::path>& inputs) const;

  /// Writes the whole output. Says what is wrong.
  [[nodiscard]] ExitCode write(std::string_view content) const;

  /// Prints a message about what was done: on standard output, unless that is where the output went.
  [[nodiscard]] ExitCode tell(const std::string& message) const;

 private:
  CommandOutput(OutputTarget target, OutputFormat format, std::string_view language, bool force);
  /// True for a file with content that cannot be had again by the same command.
  [[nodiscard]] bool holds_work() const;

  OutputTarget target_;
  OutputFormat format_;
  std::string language_;
  bool force_;
};

}  // namespace kakehashi
