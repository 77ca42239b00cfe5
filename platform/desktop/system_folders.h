// Where a person's things lie on this system, and what they typed to start the program.
#pragma once

#include <string>
#include <vector>

namespace goodterms {

// $XDG_DATA_HOME/goodterms, or ~/.local/share/goodterms; on Windows %APPDATA%\Good Terms. The home
// folder is $HOME, or else what the password database tells. Empty where the system tells neither: what
// somebody keeps is not put just anywhere. The folder need not exist.
std::string data_folder();

// Where the person keeps what they write: XDG_DOCUMENTS_DIR of ~/.config/user-dirs.dirs if there is such a
// folder, else the home folder; on Windows the Documents folder. "." where the system tells neither.
std::string documents_folder();

// For what a program remembers about itself and may lose: $XDG_STATE_HOME/goodterms, or
// ~/.local/state/goodterms; on Windows %LOCALAPPDATA%\Good Terms. Empty where the system tells neither. The
// folder need not exist.
std::string state_folder();

// The arguments without the program's name, as UTF-8.
std::vector<std::string> command_line_arguments(int count, char** values);

}  // namespace goodterms
