#include "geo/diagnostic/diagnostic.hpp"

#include "geo/diagnostic/sentences.hpp"
#include "geo/text/utf8.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

namespace kakehashi {
namespace {

constexpr std::size_t max_other_lines = 5;

/// " (and 41 more: lines 3, 7, …)"; empty when nothing else says the same.
std::string repetition(const Diagnostic& diagnostic, const Phrasebook& book) {
  if (diagnostic.repeats == 0) return {};
  const std::string lines = fmt::format("{}", fmt::join(diagnostic.other_lines, ", "));
  const bool all_named = diagnostic.other_lines.size() >= diagnostic.repeats;
  return fill_in(phrase(book.sentences, "finding-repeats"),
                 {std::to_string(diagnostic.repeats), lines, all_named || lines.empty() ? "" : "…"}, book);
}

/// What findings that say the same have in common.
std::string common_part(const Diagnostic& finding) {
  std::string key = fmt::format("{}\x1f{}\x1f{}\x1f{}", static_cast<int>(finding.severity), finding.code, finding.file,
                                finding.pointer);
  for (const std::string& argument : finding.arguments) key += '\x1f' + argument;
  return key;
}

}  // namespace

std::string sentence(const Diagnostic& diagnostic, std::string_view language) {
  const Phrasebook& book = phrasebook(language);
  const std::string_view pattern = phrase(book.sentences, diagnostic.code);
  if (!pattern.empty()) return fill_in(pattern, diagnostic.arguments, book);
  if (diagnostic.arguments.empty()) return diagnostic.code;
  return fmt::format("{} ({})", diagnostic.code, fmt::join(diagnostic.arguments, ", "));
}

std::string to_line(const Diagnostic& diagnostic, std::string_view language) {
  const Phrasebook& book = phrasebook(language);
  std::string line = diagnostic.file;
  if (diagnostic.line > 0) line += fmt::format(":{}:{}", diagnostic.line, diagnostic.column);
  if (!line.empty()) line += ": ";
  if (diagnostic.severity == Severity::warning) line += fmt::format("{}: ", phrase(book.severities, "warning"));
  if (diagnostic.severity == Severity::note) line += fmt::format("{}: ", phrase(book.severities, "note"));
  if (!diagnostic.pointer.empty()) line += diagnostic.pointer + ": ";
  // What a file holds must not reach the terminal as a command, nor break the line.
  return without_control_characters(line + sentence(diagnostic, language) + repetition(diagnostic, book));
}

std::vector<Diagnostic> gather_equal(std::vector<Diagnostic> findings, std::size_t max_of_a_code) {
  struct Kind {
    std::size_t kept = 0;
    std::size_t last = 0;  // place of the last one kept
    std::size_t left_out = 0;
  };
  constexpr std::size_t not_kept = static_cast<std::size_t>(-1);
  std::vector<Diagnostic> kept;
  std::vector<Kind*> kinds;  // of those kept
  std::unordered_map<std::string, std::size_t> places;
  std::unordered_map<std::string, Kind> by_code;
  for (Diagnostic& finding : findings) {
    Kind& kind = by_code[fmt::format("{}\x1f{}\x1f{}", static_cast<int>(finding.severity), finding.code, finding.file)];
    const auto [place, is_new] = places.try_emplace(common_part(finding), not_kept);
    if (is_new && kind.kept < max_of_a_code) {
      place->second = kind.last = kept.size();
      ++kind.kept;
      kinds.push_back(&kind);
      kept.push_back(std::move(finding));
    } else if (place->second == not_kept) {
      kind.left_out += 1 + finding.repeats;
    } else {
      Diagnostic& first = kept[place->second];
      first.repeats += 1 + finding.repeats;
      if (finding.line > 0 && first.other_lines.size() < max_other_lines) first.other_lines.push_back(finding.line);
    }
  }
  std::vector<Diagnostic> gathered;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    gathered.push_back(std::move(kept[i]));
    const Kind& kind = *kinds[i];
    if (kind.left_out == 0 || kind.last != i) continue;
    gathered.push_back({.severity = gathered.back().severity,
                        .code = "findings-left-out",
                        .arguments = {std::to_string(kind.left_out)},
                        .file = gathered.back().file});
  }
  return gathered;
}

void append(std::vector<Diagnostic>& all, std::vector<Diagnostic> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

bool has_errors(const std::vector<Diagnostic>& diagnostics) {
  return std::ranges::any_of(diagnostics, [](const Diagnostic& d) { return d.severity == Severity::error; });
}

}  // namespace kakehashi
