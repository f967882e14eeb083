#include "viewer/cli/help_page.hpp"

#include "geo/text/utf8.hpp"

#include <algorithm>
#include <memory>
#include <string_view>

namespace kakehashi {

namespace {

/// Columns that a text takes in a terminal: letters of East Asia take two.
std::size_t columns(std::string_view text) {
  std::size_t count = 0;
  for (const char32_t letter : to_code_points(text)) count += letter >= 0x2e80 ? 2 : 1;
  return count;
}

/// CLI11's formatter counts bytes; this one columns.
class HelpFormatter : public CLI::Formatter {
 public:
  std::string make_option(const CLI::Option* option, bool is_positional) const override {
    const std::string name = "  " + make_option_name(option, is_positional) + make_option_opts(option);
    const std::string description = make_option_desc(option);
    if (description.empty()) return name + "\n";
    const std::size_t width = get_column_width();
    const std::size_t used = columns(name);
    const std::string gap = used < width ? std::string(width - used, ' ') : "\n" + std::string(width, ' ');
    return name + gap + description + "\n";
  }
};

std::string_view before(std::string_view text, std::string_view sign) {
  return text.substr(0, std::min(text.find(sign), text.size()));
}

std::string_view after(std::string_view text, std::string_view sign) {
  const std::size_t at = text.find(sign);
  return at == std::string_view::npos ? text : text.substr(at + sign.size());
}

}  // namespace

std::string help_language(int argc, const char* const* argv) {
  constexpr std::string_view option = "--lang";
  for (int i = 1; i < argc; ++i) {
    std::string_view argument = argv[i];
    if (!argument.starts_with(option)) continue;
    argument.remove_prefix(option.size());
    if (argument.empty() && i + 1 < argc) argument = argv[i + 1];
    if (argument.starts_with('=')) argument.remove_prefix(1);
    const auto known = Catalog::languages();
    if (std::find(known.begin(), known.end(), argument) != known.end()) return std::string{argument};
  }
  return Catalog::language_of_locale();
}

void set_up_help(CLI::App& app, const Catalog& words) {
  const auto formatter = std::make_shared<HelpFormatter>();
  formatter->label("Usage", words("cli.usage"));
  formatter->label("OPTIONS", words("cli.any_options"));
  formatter->label("SUBCOMMAND", words("cli.subcommand"));
  formatter->label("Positionals", words("cli.positionals"));
  formatter->label("REQUIRED", words("cli.required"));
  app.formatter(formatter);
  app.option_defaults()->group(words("cli.options"));
  app.set_help_flag("-h,--help", words("cli.help"));
  app.set_version_flag("--version", "kakehashi " KAKEHASHI_VERSION, words("cli.version"));
}

std::string usage_problem(const CLI::ParseError& error, const Catalog& words) {
  const std::string_view said = error.what();
  std::string problem{said};
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
    problem = words.format("cli.unexpected", {std::string{after(said, ": ")}});
  } else if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
    problem = words.format("cli.missing", {std::string{before(said, " is required")}});
  } else if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
    std::string option{before(before(said, ":"), " ")};
    if (!option.starts_with("-")) option.insert(0, "--");
    const bool is_flag = said.find("flag") != std::string_view::npos;
    problem = words.format(is_flag ? "cli.no_value" : "cli.value_missing", {option});
  }
  return problem + "\n" + words("cli.more_help") + "\n";
}

}  // namespace kakehashi
