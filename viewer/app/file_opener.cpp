#include "viewer/app/file_opener.hpp"

#include "geo/files/utf8_path.hpp"
#include "viewer/terminal/report.hpp"

#include <utility>

namespace kakehashi {

namespace {

OpeningJob job_of(const std::vector<std::string>& files) {
  return {.read = [files](const OpenNow& now) { return open_files(files, now); }, .name = files.front()};
}

}  // namespace

void FileOpener::drop(const std::vector<std::string>& files) {
  if (!files.empty()) queue_.add(job_of(files));
}

void FileOpener::open_refused(const std::string& file) {
  start_failed_ = true;
  OpeningJob job = job_of({file});
  job.reported = true;
  queue_.add(std::move(job));
}

void FileOpener::show_later(BoundariesToCome boundaries, const BoundarySource& source) {
  queue_.add({.read = [loading = std::move(boundaries.loading),
                       source](const OpenNow& now) { return open_boundaries_of_start(loading.get(), source, now); },
              .name = source.file,
              .of_start = true,
              .progress = std::move(boundaries.progress)});
}

void FileOpener::draw_flows(const std::string& file) {
  queue_.add({.read = [file](const OpenNow& now) { return open_flows(file, now); }, .name = file, .of_start = true});
}

void FileOpener::tell_of_start(Notice notice, double now_s) {
  start_failed_ = true;
  board_.show(std::move(notice), now_s);
}

std::optional<OpenedFiles> FileOpener::take(const std::string& language, double now_s) {
  std::optional<OpeningQueue::Done> done = queue_.take();
  if (!done) return std::nullopt;
  if (std::optional<Notice>& notice = done->opened.notice) {
    if (!done->job.reported) report(notice->findings, language);
    if (done->job.of_start && notice->kind == Notice::Kind::failed) start_failed_ = true;
    offer_ = std::move(done->opened.offer);
    board_.show(std::move(*notice), now_s);
  }
  return std::move(done->opened);
}

std::optional<NewMap> FileOpener::answer(const Action& action) {
  if (std::holds_alternative<CancelReading>(action)) queue_.cancel();
  const bool accepts = std::holds_alternative<AcceptOffer>(action);
  if (!accepts && !std::holds_alternative<DismissNotice>(action)) return std::nullopt;
  board_.dismiss();
  Offer offer = std::exchange(offer_, {});
  if (!accepts) return std::nullopt;
  if (auto* map = std::get_if<NewMap>(&offer)) return std::move(*map);
  if (auto* import = std::get_if<ImportOffer>(&offer)) {
    std::string table = import->table;
    queue_.add({.read = [offer = std::move(*import)](const OpenNow& now) { return import_offered(offer, now); },
                .name = std::move(table)});
  } else if (auto* save = std::get_if<SaveOffer>(&offer)) {
    std::string file = save->file;
    queue_.add({.read = [offer = std::move(*save)](const OpenNow&) { return save_offered(offer); },
                .name = std::move(file),
                .writes = true});
  }
  return std::nullopt;
}

std::optional<Action> FileOpener::answer_of_key(Key key) const {
  if (!board_.notice()) {
    return key == Key::escape && reads() ? std::optional<Action>{CancelReading{}} : std::nullopt;
  }
  if (key == Key::escape) return DismissNotice{};
  const bool offers = !std::holds_alternative<std::monostate>(offer_);
  return key == Key::enter && offers ? std::optional<Action>{AcceptOffer{}} : std::nullopt;
}

std::optional<NoticeCard> FileOpener::card(const Catalog& words) const {
  return board_.notice() ? std::optional{notice_card(*board_.notice(), words)} : std::nullopt;
}

std::string FileOpener::reading(const Catalog& words) const {
  if (!reads()) return {};
  return words.format("notice.reading", {base_name(queue_.name())});
}

}  // namespace kakehashi
