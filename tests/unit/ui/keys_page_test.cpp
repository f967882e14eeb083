#include "viewer/scene/command.hpp"
#include "viewer/words/catalog.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

namespace kakehashi {
namespace {

/// "<kbd>Alt</kbd> <kbd>←</kbd>".
std::string as_keys(const std::string& keys) {
  std::string marked;
  std::istringstream words{keys};
  for (std::string key; words >> key;) marked += (marked.empty() ? "<kbd>" : " <kbd>") + key + "</kbd>";
  return marked;
}

/// The rows of docs/keys.md for a part of the help.
std::string rows_of(CommandGroup group, const Catalog& words) {
  std::string rows = "| Key | What it does |\n|---|---|\n";
  for (const Command& command : all_commands()) {
    if (command.group == group) rows += "| " + as_keys(keys_of(command.id)) + " | " + words(command.words) + " |\n";
  }
  return rows;
}

TEST(KeysPage, TellsTheCommandsThatThereAre) {
  std::ostringstream page;
  page << std::ifstream{KAKEHASHI_SOURCE_DIR "/docs/keys.md"}.rdbuf();
  const Catalog words{"en"};
  for (const CommandGroup group : {CommandGroup::map, CommandGroup::view}) {
    const std::string rows = rows_of(group, words);
    EXPECT_NE(page.str().find(rows), std::string::npos) << "docs/keys.md should say:\n" << rows;
  }
}

TEST(KeysPage, EveryCommandHasWordsInEveryLanguage) {
  for (const std::string_view language : Catalog::languages()) {
    const Catalog words{language};
    for (const Command& command : all_commands()) EXPECT_NE(words(command.words), command.words) << language;
  }
}

}  // namespace
}  // namespace kakehashi
