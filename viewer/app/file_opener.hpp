/// Files that are opened while the window is there: asked for, read, told of, offered.
#pragma once

#include "viewer/load/notice.hpp"
#include "viewer/load/opening_queue.hpp"
#include "viewer/load/preparation.hpp"
#include "viewer/load/workspace.hpp"
#include "viewer/state/action.hpp"
#include "viewer/state/key.hpp"
#include "viewer/words/catalog.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kakehashi {

class FileOpener {
 public:
  /// `on_ready` is called in another thread when something has been read.
  explicit FileOpener(std::function<void()> on_ready) : queue_(std::move(on_ready)) {}

  /// Reads files that were dropped together, after whatever is being read.
  void drop(const std::vector<std::string>& files);
  /// Tells in the window, too, why the network of the command line could not be opened, or offers what it is.
  void open_refused(const std::string& file);
  /// Shows boundaries that the first picture does not wait for, once they have been read.
  void show_later(BoundariesToCome boundaries, const BoundarySource& source);
  /// Reads the flows of the command line.
  void draw_flows(const std::string& file);
  /// Tells of something that went wrong with what the command line asks for.
  void tell_of_start(Notice notice, double now_s);

  /// What has been read since the last call; its findings are printed, its notice stands on the board.
  [[nodiscard]] std::optional<OpenedFiles> take(const std::string& language, double now_s);
  /// Starts reading what is next, if nothing is being read. `now` is asked when it starts.
  void read_next(const std::function<OpenNow()>& now) { queue_.start_next(now); }

  /// Does what an action says about the notice. A map that was offered is there to be shown.
  [[nodiscard]] std::optional<NewMap> answer(const Action& action);
  /// What a key answers to the notice; std::nullopt when it means nothing there.
  [[nodiscard]] std::optional<Action> answer_of_key(Key key) const;

  /// Takes the notice away when its time is over.
  void advance(double now_s) { board_.advance(now_s); }
  [[nodiscard]] std::optional<NoticeCard> card(const Catalog& words) const;
  /// What is being read, in words; empty when nothing is.
  [[nodiscard]] std::string reading(const Catalog& words) const;
  /// How much of it has been read, from 0 to 1.
  [[nodiscard]] double reading_share() const { return queue_.share(); }

  [[nodiscard]] bool reads() const { return queue_.reads(); }
  /// Waits until what the user wanted saved is written.
  void finish_writing() { queue_.finish_writing(); }
  /// How long the notice will still stand; std::nullopt when there is none or it stays.
  [[nodiscard]] std::optional<double> rest_s(double now_s) const { return board_.rest_s(now_s); }
  /// Something that the command line asks for could not be opened or found.
  [[nodiscard]] bool start_failed() const { return start_failed_; }

 private:
  OpeningQueue queue_;
  NoticeBoard board_;
  Offer offer_;  ///< What the notice offers.
  bool start_failed_ = false;
};

}  // namespace kakehashi
