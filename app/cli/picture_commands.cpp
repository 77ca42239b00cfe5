// gallery, tour
#include "app/cli/commands.h"

namespace goodterms {
namespace {

// A command that writes pictures into the folder named by --out.
void add_pictures(CommandLine& line, CLI::App& command, const std::shared_ptr<std::string>& folder) {
  command.add_option("--out", *folder, line.option_help("out"))->required();
}

ExitCode report(const Call& call, int count, const std::string& folder) {
  Object values;
  values.set("count", std::to_string(count));
  values.set("folder", folder);
  call.print(call.words("cli.gallery.written", values));
  return ExitCode::done;
}

}  // namespace

void add_picture_commands(CommandLine& line) {
  auto folder = std::make_shared<std::string>();
  add_pictures(line,
               line.add(line.app(), "gallery", "gallery", LogNeed::untouched,
                        [folder](Call& call) -> Result<ExitCode> {
                          TRY(const int count, call.world.gallery(*folder, call.words));
                          return report(call, count, *folder);
                        }),
               folder);
  add_pictures(line,
               line.add(line.app(), "tour", "tour", LogNeed::untouched,
                        [folder](Call& call) -> Result<ExitCode> {
                          TRY(const int count, call.world.tour(*folder));
                          return report(call, count, *folder);
                        }),
               folder);
}

}  // namespace goodterms
