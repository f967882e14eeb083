/// What the command line says about itself, in the user's language.
#pragma once

#include "viewer/words/catalog.hpp"

#include <CLI/CLI.hpp>

#include <string>

namespace kakehashi {

/// The language that --lang names, wherever it stands among the arguments; otherwise the locale's.
[[nodiscard]] std::string help_language(int argc, const char* const* argv);

/// Gives a program its headings and labels; to be called before options and subcommands are added.
void set_up_help(CLI::App& app, const Catalog& words);

/// What is wrong with a command line, and where to read more.
[[nodiscard]] std::string usage_problem(const CLI::ParseError& error, const Catalog& words);

}  // namespace kakehashi
