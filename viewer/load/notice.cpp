#include "viewer/load/notice.hpp"

#include "geo/files/utf8_path.hpp"

#include <algorithm>
#include <utility>

namespace kakehashi {

namespace {

constexpr std::size_t max_lines = 50;
constexpr double brief_s = 6;

std::string file_names(const std::vector<std::string>& files) {
  constexpr std::size_t max_files = 6;
  std::string names;
  for (std::size_t i = 0; i < std::min(files.size(), max_files); ++i) {
    names += (i > 0 ? ", " : "") + base_name(files[i]);
  }
  return files.size() > max_files ? names + ", …" : names;
}

/// A finding without its path: the card names its file above. Where there are several files, they are told apart.
std::string line_of(const Diagnostic& finding, bool several_files, const Catalog& words) {
  std::string line = sentence(finding, words.language());
  if (finding.line > 0) line = words.format("notice.line", {std::to_string(finding.line), line});
  const std::string file = base_name(finding.file);
  const bool names_file = file.empty() || line.find(file) != std::string::npos;
  return several_files && !names_file ? file + ": " + line : line;
}

bool is_remark(const Diagnostic& finding) { return finding.severity != Severity::note; }

NoticeCard::Tone tone_of(const Notice& notice, std::size_t remarks) {
  switch (notice.kind) {
    case Notice::Kind::failed:
    case Notice::Kind::import_failed:
    case Notice::Kind::save_failed:
    case Notice::Kind::not_found:
      return NoticeCard::Tone::failed;
    case Notice::Kind::import_offer:
    case Notice::Kind::boundaries_offer:
      return NoticeCard::Tone::question;
    case Notice::Kind::partial_offer:
      return NoticeCard::Tone::remarks;
    case Notice::Kind::opened:
    case Notice::Kind::imported:
    case Notice::Kind::saved:
    case Notice::Kind::flows:
      break;
  }
  return remarks > 0 ? NoticeCard::Tone::remarks : NoticeCard::Tone::done;
}

std::string heading_of(const Notice& notice, std::size_t remarks, const Catalog& words) {
  const auto count = static_cast<long long>(remarks);
  switch (notice.kind) {
    case Notice::Kind::opened:
      return remarks > 0 ? words.plural("notice.opened_remarks", count) : words("notice.opened");
    case Notice::Kind::failed:
      if (notice.files.size() < 2) return words("notice.failed");
      return words.plural("notice.failed_many", static_cast<long long>(notice.files.size()));
    case Notice::Kind::import_offer:
      return words("notice.import");
    case Notice::Kind::partial_offer:
      return words("notice.partial");
    case Notice::Kind::import_failed:
      return words("notice.import_failed");
    case Notice::Kind::imported: {
      const std::string heading = words.plural("notice.imported", notice.count);
      return remarks > 0 ? heading + " · " + words.plural("notice.imported_remarks", count) : heading;
    }
    case Notice::Kind::saved:
      return words("notice.saved");
    case Notice::Kind::save_failed:
      return words("notice.save_failed");
    case Notice::Kind::boundaries_offer:
      return words.plural("notice.boundaries", notice.count);
    case Notice::Kind::flows:
      return words.plural("notice.flows", notice.count);
    case Notice::Kind::not_found:
      return words("notice.not_found");
  }
  return {};
}

/// What follows from it, in small letters below.
std::string note_of(const Notice& notice, const Catalog& words) {
  switch (notice.kind) {
    case Notice::Kind::failed:
      return words(notice.tells_openable ? "notice.openable" : "notice.keep");
    case Notice::Kind::import_offer:
      return words("notice.import_note");
    case Notice::Kind::partial_offer:
      return words.plural("notice.partial_note", notice.count);
    case Notice::Kind::imported:
      return words.format("notice.save_note", {base_name(notice.save_as)});
    case Notice::Kind::boundaries_offer:
      return notice.of > 0
                 ? words.format("notice.boundaries_known", {std::to_string(notice.known), std::to_string(notice.of)})
                 : std::string{};
    default:
      return notice.tells_openable ? words("notice.openable") : std::string{};
  }
}

/// The word on the button that accepts.
std::string accept_word(const Notice& notice, const Catalog& words) {
  switch (notice.kind) {
    case Notice::Kind::import_offer:
      return words("notice.import_accept");
    case Notice::Kind::partial_offer:
      return words.plural("notice.partial_accept", notice.count);
    case Notice::Kind::imported:
      return words("notice.save_accept");
    case Notice::Kind::boundaries_offer:
      return words("notice.boundaries_accept");
    default:
      return {};
  }
}

}  // namespace

NoticeCard notice_card(const Notice& notice, const Catalog& words) {
  const auto remarks =
      static_cast<std::size_t>(std::count_if(notice.findings.begin(), notice.findings.end(), is_remark));
  NoticeCard card;
  card.tone = tone_of(notice, remarks);
  card.heading = heading_of(notice, remarks, words);
  card.about = notice.kind == Notice::Kind::saved ? notice.save_as : file_names(notice.files);
  for (const Diagnostic& finding : notice.findings) {
    if (!is_remark(finding)) continue;
    if (card.lines.size() == max_lines) break;
    card.lines.push_back(line_of(finding, notice.files.size() > 1, words));
  }
  if (remarks > card.lines.size()) {
    card.more = words.plural("notice.more", static_cast<long long>(remarks - card.lines.size()));
  }
  card.note = note_of(notice, words);
  card.accept = accept_word(notice, words);
  if (!card.accept.empty()) card.decline = words("notice.not_now");
  return card;
}

void NoticeBoard::show(Notice notice, double now_s) {
  const bool remarks = std::any_of(notice.findings.begin(), notice.findings.end(), is_remark);
  const bool only_tells =
      notice.kind == Notice::Kind::opened || notice.kind == Notice::Kind::flows || notice.kind == Notice::Kind::saved;
  until_s_.reset();
  if (only_tells && !remarks) until_s_ = now_s + brief_s;
  notice_ = std::move(notice);
}

void NoticeBoard::advance(double now_s) {
  if (notice_ && until_s_ && now_s >= *until_s_) notice_.reset();
}

std::optional<double> NoticeBoard::rest_s(double now_s) const {
  if (!notice_ || !until_s_) return std::nullopt;
  return std::max(0.0, *until_s_ - now_s);
}

}  // namespace kakehashi
