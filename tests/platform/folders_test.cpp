#include <doctest/doctest.h>
#include <pwd.h>
#include <unistd.h>

#include <filesystem>

#include "platform/desktop/system_folders.h"
#include "platform/desktop/system_languages.h"
#include "tests/platform/environment.h"

using namespace goodterms;

TEST_CASE("data and state lie where the XDG variables say") {
  const Variable data("XDG_DATA_HOME", "/somewhere/data");
  const Variable state("XDG_STATE_HOME", "/somewhere/state");
  CHECK(data_folder() == "/somewhere/data/goodterms");
  CHECK(state_folder() == "/somewhere/state/goodterms");
}

TEST_CASE("without the variables, or with relative ones, they lie in the home folder") {
  const Variable home("HOME", "/home/dana");
  for (const auto& value : {std::optional<std::string>(), std::optional<std::string>("relative/path")}) {
    const Variable data("XDG_DATA_HOME", value);
    const Variable state("XDG_STATE_HOME", value);
    CHECK(data_folder() == "/home/dana/.local/share/goodterms");
    CHECK(state_folder() == "/home/dana/.local/state/goodterms");
  }
}

TEST_CASE("without HOME, or with a relative one, the home folder is the one in the password database") {
  const passwd* user = getpwuid(getuid());
  REQUIRE(user != nullptr);
  const std::string home_of_user = user->pw_dir;
  for (const auto& value :
       {std::optional<std::string>(), std::optional<std::string>("here"), std::optional<std::string>("")}) {
    const Variable home("HOME", value);
    const Variable data("XDG_DATA_HOME", std::nullopt);
    const Variable state("XDG_STATE_HOME", std::nullopt);
    CHECK(data_folder() == home_of_user + "/.local/share/goodterms");
    CHECK(state_folder() == home_of_user + "/.local/state/goodterms");
  }
}

TEST_CASE("documents lie in the folder the person has named for them") {
  const TemporaryFolder folder;
  const Variable home("HOME", folder.path());
  const Variable config("XDG_CONFIG_HOME", std::nullopt);
  std::filesystem::create_directories(folder.file(".config"));
  std::filesystem::create_directories(folder.file("Mes papiers"));
  write_file(
      folder.file(".config/user-dirs.dirs"),
      "# written by a tool\nXDG_DESKTOP_DIR=\"$HOME/Bureau\"\nXDG_DOCUMENTS_DIR=\"$HOME/Mes papiers\"\n");
  CHECK(documents_folder() == folder.file("Mes papiers"));
}

TEST_CASE("a documents folder that is not there, or not told, is the home folder") {
  const TemporaryFolder folder;
  const Variable home("HOME", folder.path());
  const Variable config("XDG_CONFIG_HOME", folder.file("config"));
  CHECK(documents_folder() == folder.path());
  std::filesystem::create_directories(folder.file("config"));
  for (const char* line : {"XDG_DOCUMENTS_DIR=\"$HOME/gone\"\n", "XDG_DOCUMENTS_DIR=\"relative\"\n",
                           "XDG_DOCUMENTS_DIR=\"\n", "XDG_DOCUMENTS_DIR=\n", "\xFF\xFE"}) {
    CAPTURE(line);
    write_file(folder.file("config/user-dirs.dirs"), line);
    CHECK(documents_folder() == folder.path());
  }
}

TEST_CASE("the languages of the system are told by its locale, and LANGUAGE before it") {
  const Variable all("LC_ALL", std::nullopt), messages("LC_MESSAGES", std::nullopt);
  const Variable lang("LANG", "en_GB.UTF-8"), list("LANGUAGE", std::nullopt);
  CHECK(system_languages() == std::vector<std::string>{"en-GB"});
  {
    const Variable several("LANGUAGE", "de_AT:fr::C");
    CHECK(system_languages() == std::vector<std::string>{"de-AT", "fr", "en-GB"});
    const Variable plain("LC_ALL", "C.UTF-8");
    CHECK(system_languages().empty());
  }
  const Variable more("LC_MESSAGES", "sr_RS@latin");
  CHECK(system_languages() == std::vector<std::string>{"sr-RS"});
}
