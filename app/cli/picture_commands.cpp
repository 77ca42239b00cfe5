// gallery
#include "app/cli/commands.h"

namespace goodterms {

void add_picture_commands(CommandLine& line) {
  auto folder = std::make_shared<std::string>();
  CLI::App& command = line.add(line.app(), "gallery", "gallery", LogNeed::untouched,
                               [folder](Call& call) -> Result<ExitCode> {
                                 TRY(const int count, call.world.gallery(*folder, call.words));
                                 Object values;
                                 values.set("count", std::to_string(count));
                                 values.set("folder", *folder);
                                 call.print(call.words("cli.gallery.written", values));
                                 return ExitCode::done;
                               });
  command.add_option("--out", *folder, line.option_help("out"))->required();
}

}  // namespace goodterms
