#include "viewer/app/command_output.hpp"

#include "geo/network/utf8.hpp"
#include "viewer/app/input_files.hpp"
#include "viewer/output/png.hpp"
#include "viewer/output/standard_streams.hpp"
#include "viewer/output/whole_file.hpp"
#include "viewer/output/write_problem.hpp"

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

std::optional<CommandOutput> CommandOutput::look_at(const Options& options, std::span<const OutputFormat> possible,
                                                    std::string_view language, ExitCode& failure) {
  const FormatChoice choice = choose_format(options.output, possible, options.format);
  if (!choice.format) {
    complain(choice.problem, language);
    failure = ExitCode::bad_usage;
    return std::nullopt;
  }
  OutputExamination examination = examine_output(options.output);
  failure = ExitCode::bad_output;
  if (!examination.target) {
    complain(examination.problem, language);
    return std::nullopt;
  }
  CommandOutput output{std::move(*examination.target), *choice.format, language, options.force};
  if (!output.is_none_of(input_files(options))) return std::nullopt;
  if (!options.force && output.holds_work()) {
    complain(output_problem("output-exists", options.output), language);
    return std::nullopt;
  }
  failure = ExitCode::done;
  return output;
}

bool CommandOutput::is_none_of(const std::vector<std::filesystem::path>& inputs) const {
  const auto same = same_file(target_.identity, inputs);
  if (!same) return true;
  // The same name twice needs no second mention.
  complain(output_problem("output-is-input", target_.name, *same == target_.name ? std::string{} : same->string()),
           language_);
  return false;
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
  if (!goes_to_standard_output(target_)) return print(message + "\n", language_);
  std::cerr << message << '\n';
  return ExitCode::done;
}

}  // namespace kakehashi
