#include "viewer/cli/command_output.hpp"

#include "geo/text/utf8.hpp"
#include "viewer/cli/input_files.hpp"
#include "viewer/files/standard_streams.hpp"
#include "viewer/files/whole_file.hpp"
#include "viewer/files/write_problem.hpp"
#include "viewer/output/png.hpp"

#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <utility>

namespace kakehashi {

namespace {

void complain(const Diagnostic& problem, std::string_view language) {
  std::cerr << "kakehashi: " << without_control_characters(sentence(problem, language)) << '\n';
}

/// The file among `inputs` that is the same as an output, whatever the names.
std::optional<std::filesystem::path> same_file(const std::optional<FileIdentity>& output,
                                               const std::vector<std::filesystem::path>& inputs) {
  if (!output) return std::nullopt;
  const auto same = std::find_if(inputs.begin(), inputs.end(),
                                 [&](const std::filesystem::path& input) { return identity_of(input) == output; });
  return same == inputs.end() ? std::nullopt : std::optional{*same};
}

/// The finding that an output is one of the files that are read. Returns std::nullopt if it is none.
std::optional<Diagnostic> read_as_well(const OutputTarget& target, const std::vector<std::filesystem::path>& inputs) {
  const auto same = same_file(target.identity, inputs);
  if (!same) return std::nullopt;
  // The same name twice needs no second mention.
  return output_problem("output-is-input", target.name, *same == target.name ? std::string{} : same->string());
}

}  // namespace

ExitCode print(std::string_view text, std::string_view language) {
  const auto problem = write_standard_output(text);
  if (!problem) return ExitCode::done;
  complain(*problem, language);
  return ExitCode::bad_output;
}

bool prints_into_input(const std::vector<std::filesystem::path>& inputs, std::string_view language) {
  const auto same = same_file(identity_of(STDOUT_FILENO), inputs);
  if (same) complain(output_problem("output-is-input", "-", same->string()), language);
  return same.has_value();
}

CommandOutput::CommandOutput(OutputTarget target, OutputFormat format, std::string_view language, bool force)
    : target_(std::move(target)), format_(format), language_(language), force_(force) {}

tl::expected<CommandOutput, ExitCode> CommandOutput::look_at(const Options& options,
                                                             std::span<const OutputFormat> possible,
                                                             std::string_view language) {
  const auto refuse = [&](const Diagnostic& problem, ExitCode code) {
    complain(problem, language);
    return tl::make_unexpected(code);
  };
  OutputExamination examination = examine_output(options.output);
  if (examination.target) {
    if (const auto read = read_as_well(*examination.target, input_files(options))) {
      return refuse(*read, ExitCode::bad_output);
    }
  }
  const FormatChoice choice = choose_format(options.output, possible, options.format);
  if (!choice.format) return refuse(choice.problem, ExitCode::bad_usage);
  if (!examination.target) return refuse(examination.problem, ExitCode::bad_output);
  CommandOutput output{std::move(*examination.target), *choice.format, language, options.force};
  if (!options.force && output.holds_work()) {
    return refuse(output_problem("output-exists", options.output), ExitCode::bad_output);
  }
  return output;
}

bool CommandOutput::is_none_of(const std::vector<std::filesystem::path>& inputs) const {
  const auto read = read_as_well(target_, inputs);
  if (read) complain(*read, language_);
  return !read;
}

bool CommandOutput::holds_work() const {
  if (target_.kind == OutputTarget::Kind::stream) return target_.identity.has_value();  // a disk
  if (target_.kind != OutputTarget::Kind::file || target_.size == 0) return false;
  return format_ != OutputFormat::png || !is_own_picture(target_.folder / target_.file);
}

ExitCode CommandOutput::write(std::string_view content) const {
  const auto problem = write_output(target_, content, force_ ? Replace::anything : Replace::what_was_examined);
  if (!problem) return ExitCode::done;
  complain(*problem, language_);
  return ExitCode::bad_output;
}

ExitCode CommandOutput::tell(const std::string& message) const {
  const std::string line = without_control_characters(message) + "\n";
  if (!goes_to_standard_output(target_)) return print(line, language_);
  std::cerr << line;
  return ExitCode::done;
}

}  // namespace kakehashi
