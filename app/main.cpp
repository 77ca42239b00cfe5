// The program: puts the outside world together and hands it to the command line, or to the window.
#include <iostream>
#include <string>
#include <vector>

#include "app/cli/command_line.h"
#include "app/pictures/gallery_pictures.h"
#include "app/pictures/tour.h"
#include "app/shell/opening_app.h"
#include "assets/embedded_content.h"
#include "assets/embedded_icons.h"
#include "core/actions/content_files.h"
#include "platform/desktop/crash_report.h"
#include "platform/desktop/open_requests.h"
#include "platform/desktop/system_clock.h"
#include "platform/desktop/system_files.h"
#include "platform/desktop/system_folders.h"
#include "platform/desktop/system_fonts.h"
#include "platform/desktop/system_languages.h"
#include "platform/desktop/system_zones.h"
#include "platform/desktop/window.h"

namespace {

using namespace goodterms;

Result<void> open_window(const LogPlace& place, std::optional<Instant> now,
                         const std::vector<std::string>& files = {}) {
  DesktopPlatform platform(folder_of(place.path), now);
  TRY_DONE(platform.files().make_folder(platform.data_folder()));
  if (!files.empty()) TRY_DONE(ask_to_open(platform.files(), place.path, files));
  TRY(const bool first, platform.claim_window(place.path));
  if (!first) return {};  // the window that is there has come forward
  install_crash_reports(platform.files(), platform.data_folder(), GOODTERMS_VERSION);
  AppSetup setup;
  setup.content = embedded_content();
  setup.log = place;
  setup.version = GOODTERMS_VERSION;
  setup.languages = system_languages();
  OpeningApp app(platform, setup);
  WindowOptions options;
  options.state_folder = state_folder();
  for (const EmbeddedFile& file : embedded_icons()) {
    TRY(WindowIcon icon, icon_from_png(file.bytes));
    options.icons.push_back(std::move(icon));
  }
  return run_window(platform, app, options);
}

// The usual start, without reading what only the command line needs.
Result<void> start_window() {
  const std::string folder = data_folder();
  if (folder.empty()) return failure(ErrorCode::disk, "error.data.no-place");
  return open_window({folder + "/log.goodterms", nullptr}, std::nullopt);
}

}  // namespace

int main(int count, char** values) {
  const std::vector<std::string> arguments = command_line_arguments(count, values);
  if (arguments.empty()) {
    const auto closed = start_window();
    if (closed) return static_cast<int>(ExitCode::done);
    std::cerr << sentence_of(closed.error(), embedded_content()) << '\n';
    return static_cast<int>(ExitCode::trouble);
  }
  SystemFiles files;
  SystemClock clock;
  CommandLineWorld world{std::cin,      std::cout,         std::cerr, files,       clock, embedded_content(),
                         data_folder(), GOODTERMS_VERSION, {},        open_window, {}};
  const SystemZones zones;
  world.zones = &zones;
  world.languages = system_languages();
  SystemFonts fonts;
  const FindFont find = [&fonts](const FontWanted& wanted) { return fonts.font_with(wanted); };
  world.gallery = [&files, &find](const std::string& folder, const Words& words) {
    return write_gallery(folder, files, words, find);
  };
  world.tour = [&files, &find](const std::string& folder) {
    return write_tour(folder, files, embedded_content(), GOODTERMS_VERSION, find);
  };
  return static_cast<int>(run_command_line(arguments, world));
}
