#include "viewer/app/render_command.hpp"

#include "viewer/app/picture_stage.hpp"
#include "viewer/app/start.hpp"
#include "viewer/output/png.hpp"
#include "viewer/output/whole_file.hpp"

#include <string>

namespace kakehashi {

ExitCode run_render(const Options& options) {
  ExitCode code = ExitCode::done;
  const auto stage = PictureStage::set_up(options, code);
  if (!stage) return code;
  constexpr int frames_until_cards_have_their_size = 3;
  for (int i = 0; i < frames_until_cards_have_their_size; ++i) (void)stage->paint();

  const std::string png = encode_png(stage->picture().pixels(), options.width_px, options.height_px);
  if (const std::string failure = write_whole_file(options.output, png); !failure.empty()) {
    report_error("output-unwritable", {options.output, failure}, stage->session().state().language);
    return ExitCode::bad_output;
  }
  return ExitCode::done;
}

}  // namespace kakehashi
