#include "tests/cli/run_program.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/files_on_disk.h"
#include "tests/support/temporary_folder.h"

namespace {

void redirect(int descriptor, const std::string& path, int flags) {
  const int file = open(path.c_str(), flags, 0600);
  if (file < 0 || dup2(file, descriptor) < 0) _exit(126);
  close(file);
}

}  // namespace

// Files instead of pipes: nothing can fill up and block, whatever the program prints or leaves unread.
ProgramRun run_program(const std::string& program, const std::vector<std::string>& arguments,
                       const std::string& input) {
  TemporaryFolder folder;
  write_file(folder.file("in"), input);
  const pid_t child = fork();
  if (child == 0) {
    // Descriptors, not stdio: the child must not write what the parent has buffered.
    redirect(STDIN_FILENO, folder.file("in"), O_RDONLY);
    redirect(STDOUT_FILENO, folder.file("out"), O_WRONLY | O_CREAT);
    redirect(STDERR_FILENO, folder.file("err"), O_WRONLY | O_CREAT);
    std::vector<char*> values = {const_cast<char*>(program.c_str())};
    for (const std::string& argument : arguments)
      values.push_back(const_cast<char*>(argument.c_str()));
    values.push_back(nullptr);
    execv(program.c_str(), values.data());
    _exit(127);
  }
  int status = 0;
  waitpid(child, &status, 0);
  ProgramRun run;
  run.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  run.out = read_file(folder.file("out"));
  run.err = read_file(folder.file("err"));
  return run;
}
