/// What the window has to say about files: kept as data, so that it is said in whatever language is chosen.
#pragma once

#include "geo/diagnostic/diagnostic.hpp"
#include "viewer/ui/notice_card.hpp"
#include "viewer/words/catalog.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kakehashi {

struct Notice {
  enum class Kind {
    opened,
    failed,
    import_offer,
    partial_offer,  ///< `count`: rows without mistakes.
    import_failed,
    imported,  ///< `count`: partnerships; `save_as`: where they may be saved.
    saved,
    save_failed,
    boundaries_offer,  ///< `count`: regions; `known` of the `of` regions of the network are among them.
    flows,             ///< `count`: flows.
    not_found,         ///< Nothing has the id that was asked for.
  };
  Kind kind = Kind::opened;
  std::vector<std::string> files;
  std::vector<Diagnostic> findings;
  long long count = 0;
  long long known = 0;
  long long of = 0;
  std::string save_as;
  bool tells_openable = false;  ///< Says what can be opened.
};

/// The notice in words.
[[nodiscard]] NoticeCard notice_card(const Notice& notice, const Catalog& words);

/// Holds the notice that is shown. One that leaves something to be read or decided stays until it is dismissed.
class NoticeBoard {
 public:
  void show(Notice notice, double now_s);
  void dismiss() { notice_.reset(); }
  /// Takes a notice away whose time is over.
  void advance(double now_s);

  [[nodiscard]] const std::optional<Notice>& notice() const { return notice_; }
  /// How long the notice will still stand; std::nullopt when there is none or it stays.
  [[nodiscard]] std::optional<double> rest_s(double now_s) const;

 private:
  std::optional<Notice> notice_;
  std::optional<double> until_s_;
};

}  // namespace kakehashi
