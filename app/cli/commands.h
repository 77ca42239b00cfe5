// What the commands share: the options that stand everywhere, the open desk, and printing.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <ostream>
#include <string>

#include "app/cli/command_line.h"
#include "core/actions/cases.h"
#include "core/actions/desk.h"
#include "core/model/promise.h"
#include "core/reading/invitation.h"

namespace goodterms {

// Keeps members in the order they are added, so that output reads as it was meant.
using Json = nlohmann::ordered_json;

// The log as a command wants it opened.
enum class LogNeed : std::uint8_t {
  existing,   // reads; with no log yet there is nothing to find
  writable,   // changes what is there; makes no file
  history,    // the same, by taking back what was done last: nothing may come between
  creating,   // begins something; the file is made when it does not exist
  file,       // is about the file itself, which must exist
  optional,   // reads it where there is one; the command works without
  untouched,  // not opened: the command works on the file itself
};

// Whether what a command does depends on the letters and lists that somebody may have of their own; then it
// tells of a mistake in them.
enum class ReadsLetters : std::uint8_t { no, yes };

class CommandLine;

// What a terminal would take for orders (escape sequences in a pasted name) is left out.
std::string fit_for_terminal(const std::string& text);

// What a command gets when it runs.
struct Call {
  const CommandLine& line;
  CommandLineWorld& world;
  const Languages& languages;
  const Words& words;
  const Clock& clock;
  LogPlace place;
  Desk* desk = nullptr;  // null where the log is left untouched, or is optional and not there
  bool json = false;
  std::string own_letters = {};  // the folder with the user's own

  void print(const std::string& text) const;    // a line on standard output, fit for a terminal
  void message(const std::string& text) const;  // a line on standard error
  void print_json(const Json& json_value) const;
};

using Command = std::function<Result<ExitCode>(Call&)>;

// Collects the commands and remembers which one was asked for.
class CommandLine {
 public:
  CommandLine(CLI::App& app, const Words& words, const Languages& languages)
      : app_(app), words_(words), languages_(languages) {}

  CLI::App& app() { return app_; }
  const CLI::App& app() const { return app_; }
  const Words& words() const { return words_; }
  const Catalog& catalog() const { return languages_.first(); }

  // Adds a command under `parent`; `words_key` names its description in the catalog.
  CLI::App& add(CLI::App& parent, const std::string& name, const std::string& words_key, LogNeed need,
                Command command, ReadsLetters letters = ReadsLetters::no);
  // The same where its options say how it wants the log opened.
  CLI::App& add(CLI::App& parent, const std::string& name, const std::string& words_key,
                std::function<LogNeed()> need, Command command, ReadsLetters letters = ReadsLetters::no);
  CLI::App& add_group(const std::string& name, const std::string& words_key);

  std::string option_help(const std::string& name) const { return words_("cli.option." + name); }
  // The help of a field's option, with what may stand there filled in.
  std::string field_help(const RecordField& field) const;

  bool chosen() const { return static_cast<bool>(command_); }
  LogNeed need() const { return need_; }
  bool reads_letters() const { return letters_ == ReadsLetters::yes; }
  Result<ExitCode> run(Call& call) const { return command_(call); }

 private:
  CLI::App& app_;
  const Words& words_;
  const Languages& languages_;
  LogNeed need_ = LogNeed::existing;
  ReadsLetters letters_ = ReadsLetters::no;
  Command command_;
};

void add_case_commands(CommandLine& line);
void add_letter_commands(CommandLine& line);
void add_lint_command(CommandLine& line);
void add_script_commands(CommandLine& line);
void add_template_commands(CommandLine& line);
void add_answer_commands(CommandLine& line);
void add_decide_commands(CommandLine& line);
void add_offer_commands(CommandLine& line);
// Of the group "offer".
void add_offer_compare(CommandLine& line, CLI::App& group);
void add_read_command(CommandLine& line);
void add_people_commands(CommandLine& line);
// Of the group "contact".
void add_join_commands(CommandLine& line, CLI::App& group);
void add_aside_commands(CommandLine& line, CLI::App& group);
void add_tag_commands(CommandLine& line);
void add_company_commands(CommandLine& line);
void add_note_commands(CommandLine& line);
void add_promise_commands(CommandLine& line);
void add_import_command(CommandLine& line);
void add_export_command(CommandLine& line);
void add_plan_commands(CommandLine& line);
void add_log_commands(CommandLine& line);
void add_profile_commands(CommandLine& line);
void add_picture_commands(CommandLine& line);

// Arguments of several commands.
void add_case_argument(CommandLine& line, CLI::App& command, std::int64_t& id);
Result<std::optional<Instant>> optional_moment(const std::string& text);
Result<std::optional<Channel>> optional_channel(const std::string& text);
Result<std::optional<Tone>> optional_tone(const std::string& text);

// How much text a command takes, and what it says of more.
struct TextLimit {
  std::size_t most = 0;  // bytes
  const char* words = "";
};
inline constexpr TextLimit letter_limit{100'000, "error.letter.file-too-large"};

// The bytes of a file, or of standard input for "-": the first `limit`, and one more where there are more.
// Errors: disk for a file that cannot be read.
Result<std::string> read_argument(Call& call, const std::string& name, std::size_t limit);

struct CliInvitation {
  std::string text;  // as a person reads it: what the ranges of `read` speak of
  Invitation read;
  Envelope envelope;
};
// The invitation in a file or on standard input. Errors: those of read_argument() and readable_invitation().
Result<CliInvitation> read_invitation_argument(Call& call, const std::string& name);
// Whether anything of a case was found in it.
bool says_something(const Invitation& read);

// The text of a file, or of standard input for "-". Errors: disk for a file that cannot be read, too_large
// past the limit, invalid_input for text that is not UTF-8.
Result<std::string> read_text_argument(Call& call, const std::string& name,
                                       const TextLimit& limit = letter_limit);

// How records look as JSON and as lines.
Json json_of(const Case& about);
Json json_of(const std::optional<Instant>& instant);
Json json_of(const Contact& contact);
Json json_of(const Interaction& interaction);
Json json_of(const Message& message);
Json json_of(const Promise& promise);
std::string promise_line(const Call& call, const Promise& promise);
std::string timeline_line(const Call& call, const Interaction& interaction);
std::string case_line(const Call& call, const Case& about);
std::string deadline_words(const Call& call, const Case& about);  // "18 hours left"; empty without a clock
std::string contact_words(const Contact& contact);                // "Dana Reyes <dana@northwind.example>"

}  // namespace goodterms
