// The program: puts the outside world together and hands it to the command line.
#include <iostream>
#include <string>
#include <vector>

#include "app/cli/command_line.h"
#include "app/pictures/gallery_pictures.h"
#include "assets/embedded_content.h"
#include "platform/desktop/system_clock.h"
#include "platform/desktop/system_files.h"
#include "platform/desktop/system_folders.h"

int main(int count, char** values) {
  const std::vector<std::string> arguments = goodterms::command_line_arguments(count, values);
  goodterms::SystemFiles files;
  goodterms::SystemClock clock;
  goodterms::CommandLineWorld world{std::cin,
                                    std::cout,
                                    std::cerr,
                                    files,
                                    clock,
                                    goodterms::embedded_content(),
                                    goodterms::data_folder(),
                                    GOODTERMS_VERSION,
                                    {}};
  world.gallery = [&files](const std::string& folder, const goodterms::Words& words) {
    return goodterms::write_gallery(folder, files, words);
  };
  return static_cast<int>(goodterms::run_command_line(arguments, world));
}
