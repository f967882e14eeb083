/// A text made of runs, as shared strings and cells hold it.
#pragma once

#include <string>
#include <string_view>

namespace kakehashi {

/// Gathers the runs of one text and leaves out its phonetic guides (<rPh>), which Japanese Excel adds by itself.
class RichText {
 public:
  void begin(std::string_view element) {
    if (element == "rPh") ++phonetic_;
    if (element == "t") is_text_ = phonetic_ == 0;
  }
  void end(std::string_view element) {
    if (element == "rPh" && phonetic_ > 0) --phonetic_;
    if (element == "t") is_text_ = false;
  }
  void text(std::string_view text) {
    if (is_text_) text_ += text;
  }
  /// The text, its escapes still in it; begins anew.
  [[nodiscard]] std::string take() {
    std::string taken;
    taken.swap(text_);
    return taken;
  }

 private:
  std::string text_;
  int phonetic_ = 0;
  bool is_text_ = false;
};

}  // namespace kakehashi
