#include "viewer/cli/render_command.hpp"

#include "viewer/cli/batch_view.hpp"
#include "viewer/cli/command_output.hpp"
#include "viewer/cli/input_files.hpp"
#include "viewer/load/open_network.hpp"
#include "viewer/output/png.hpp"
#include "viewer/terminal/report.hpp"
#include "viewer/visit/first_state.hpp"

#include <array>
#include <string>

namespace kakehashi {

ExitCode run_render(const Options& options) {
  constexpr std::array pictures{OutputFormat::png};
  const auto output = CommandOutput::look_at(options, pictures, language_for(options.view, {}));
  if (!output) return output.error();
  const auto set_up = BatchView::set_up(options);
  if (!set_up) return set_up.error();
  BatchView* const stage = set_up->get();
  if (!output->is_none_of(files_named_by(stage->network(), options.network))) return ExitCode::bad_output;
  constexpr int frames_until_cards_have_their_size = 3;
  for (int i = 0; i < frames_until_cards_have_their_size; ++i) (void)stage->paint();

  return output->write(encode_png(stage->picture().pixels(), options.width_px, options.height_px));
}

}  // namespace kakehashi
