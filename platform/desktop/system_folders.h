// Where a person's data lies on this system, and what they typed to start the program.
#pragma once

#include <string>
#include <vector>

namespace goodterms {

// $XDG_DATA_HOME/goodterms, or ~/.local/share/goodterms; on Windows %APPDATA%\Good Terms. "." where the
// system tells neither. The folder need not exist.
std::string data_folder();

// The arguments without the program's name, as UTF-8.
std::vector<std::string> command_line_arguments(int count, char** values);

}  // namespace goodterms
