/// The fonts in use. What the first picture needs is built before it; what everything else can show, in another thread.
#pragma once

#include "geo/parallel/job.hpp"
#include "viewer/scene/document.hpp"
#include "viewer/scene/map_data.hpp"
#include "viewer/state/view_state.hpp"
#include "viewer/ui/fonts.hpp"
#include "viewer/ui/missing_letters.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

struct ImFontAtlas;

namespace kakehashi {

/// What fonts are made for.
struct FontNeeds {
  SharedDocument document;
  std::shared_ptr<const MapData> map;  ///< May be missing for the first picture.
  std::vector<double> scales{1};       ///< Of the views that draw with them, text sizes included.
};

class FontBook {
 public:
  /// `on_ready` is called in another thread when fonts have been built there.
  explicit FontBook(
      FontFiles files, std::function<void()> on_ready = [] {});
  ~FontBook();
  FontBook(const FontBook&) = delete;
  FontBook& operator=(const FontBook&) = delete;

  /// Builds fonts with what a picture in a language will most likely show, unless there are such. In any thread before
  /// the first frame.
  void prepare(const FontNeeds& needs, const std::string& language, NameChoice names);

  /// Sees to it that there are fonts with everything that can be shown: they are built in another thread while those
  /// before go on to be drawn. True when other fonts are to be drawn from now on. Between frames only.
  bool follow(const FontNeeds& needs);

  /// Adds the letters that the last frame was to draw and could not; true when there are other fonts, and the frame
  /// should be drawn again. Letters that no font of this machine has are asked for once.
  bool learn();

  /// Letters that no font of this machine has, each told once.
  [[nodiscard]] std::vector<char32_t> take_unknown();

  /// No side of the atlas is longer than this. Fonts are built anew by the next prepare() or follow() where it is.
  void set_max_texture_px(int side_px) { max_texture_px_ = side_px; }

  [[nodiscard]] ImFontAtlas& atlas() { return *atlas_; }
  /// Those that were built for a scale; where it is new, those for the nearest one.
  [[nodiscard]] const Fonts& fonts(double scale) const;
  /// How often other fonts were put in the place of those before.
  [[nodiscard]] std::uint64_t builds() const { return builds_; }
  /// Fonts are being built in another thread.
  [[nodiscard]] bool is_building() const { return building_.valid(); }

 private:
  /// What fonts were built for.
  struct Purpose {
    // Held, so that no other one comes to lie at the same address.
    SharedDocument document;
    std::shared_ptr<const MapData> map;
    std::vector<double> scales;  ///< In steps, each once.
    int max_texture_px = 0;
    bool everything = false;  ///< Otherwise what a first picture shows.
    std::string language{};   ///< Of the first picture.
    NameChoice names = NameChoice::chosen;
    friend bool operator==(const Purpose&, const Purpose&) = default;
  };
  /// Fonts that were built.
  struct Built {
    std::unique_ptr<ImFontAtlas> atlas;
    std::vector<Fonts> fonts;  ///< Of each scale.
    FontLetters letters;
    Purpose purpose;
    std::size_t learned = 0;  ///< How many letters had been learned when it was begun.
  };

  [[nodiscard]] Purpose purpose_of(const FontNeeds& needs) const;
  void build(Purpose purpose, FontLetters letters);
  void build_elsewhere(Purpose purpose);
  void use(Built built);

  FontFiles files_;
  std::function<void()> on_ready_;
  std::unique_ptr<ImFontAtlas> atlas_;
  std::unique_ptr<ImFontAtlas> retired_;  ///< The one before, which Dear ImGui may know up to the next frame.
  std::vector<Fonts> fonts_;
  MissingLetters missing_;
  FontLetters letters_{};
  FontLetters learned_{};  ///< Letters that were asked for in drawing.
  std::size_t learnings_ = 0;
  std::set<char32_t> unknown_;  ///< Those that no font has.
  std::vector<char32_t> unknown_untold_;
  std::optional<Purpose> purpose_;
  Job<Built> building_;
  std::uint64_t builds_ = 0;
  int max_texture_px_ = 8192;  ///< What graphics cards with OpenGL 3.3 take.
};

}  // namespace kakehashi
