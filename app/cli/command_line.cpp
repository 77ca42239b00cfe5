#include "app/cli/command_line.h"

#include <fmt/format.h>

#include <sstream>

#include "app/cli/commands.h"
#include "app/cli/misuse.h"
#include "core/actions/content_files.h"
#include "core/actions/long_past.h"
#include "core/actions/preferences.h"
#include "core/actions/put_aside.h"
#include "core/base/digits.h"
#include "core/store/backup.h"
#include "core/store/forget.h"

namespace goodterms {
namespace {

ExitCode exit_code_of(const Error& error) {
  switch (error.code) {
    case ErrorCode::invalid_input:
    case ErrorCode::not_found:
    case ErrorCode::conflict:
    case ErrorCode::too_large:
      return ExitCode::wrong_use;
    case ErrorCode::bad_data:
    case ErrorCode::foreign_data:
    case ErrorCode::newer_data:
    case ErrorCode::busy:
    case ErrorCode::disk:
      return ExitCode::trouble;
  }
  return ExitCode::trouble;
}

ExitCode report(CommandLineWorld& world, const Words& words, const Error& error) {
  world.err << fit_for_terminal(words(error.wording)) << '\n';
  return exit_code_of(error);
}

struct GlobalOptions {
  std::string data;
  std::string content;
  std::string now;
  std::string wait;
  bool json = false;
  bool version = false;
};

void add_global_options(CommandLine& line, GlobalOptions& options) {
  CLI::App& app = line.app();
  app.add_option("--data", options.data, line.option_help("data"))->type_name("FILE");
  app.add_option("--content", options.content, line.option_help("content"))->type_name("DIR");
  app.add_option("--now", options.now, line.option_help("now"))->type_name("INSTANT");
  app.add_option("--wait", options.wait, line.option_help("wait"))->type_name("SECONDS");
  app.add_flag("--json", options.json, line.option_help("json"));
  app.add_flag("--version", options.version, line.option_help("version"));
}

// A file that is damaged is not the end: say which backup can take its place.
void offer_way_back(const Call& call) {
  const auto backups = list_backups(call.place, call.world.files);
  Object values;
  values.set("log", call.place.path);
  if (backups && !backups->empty()) {
    values.set("path", backups->front().path);
    call.message(call.words("cli.restore.way-back", values));
  } else {
    call.message(call.words("cli.restore.no-backup", values));
  }
}

// Before the day's first change. Not being able to is told, and keeps nobody from saving.
void back_up_before_changes(const Call& call, Desk& desk) {
  const auto made = back_up_when_due(desk.log, desk.files, desk.now());
  if (made) return;
  Object values;
  values.set("reason", call.words(made.error().wording));
  call.message(call.words("cli.backup.failed", values));
}

Result<Log> open_log(const Call& call, bool existed, bool changes) {
  Files& files = call.world.files;
  if (existed && !changes) return Log::open_to_read(call.place, files, call.clock.now());
  // Only what begins something makes a file.
  if (!existed && call.line.need() != LogNeed::creating) return Log::nowhere();
  return Log::open(call.place, IfMissing::create, files, call.clock.now());
}

struct OwnLetters {
  std::optional<Languages> with_ours;  // none where the user has none, or there is a slip in them
  std::optional<Error> mistake;        // in them: they are left out then
};

// A slip in one of theirs keeps nobody from their log.
OwnLetters load_own_letters(const CommandLineWorld& world, const std::string& folder,
                            std::string_view language) {
  const auto own = read_own_letters(world.files, folder, world.content);
  if (!own) return {std::nullopt, own.error()};
  if (own->empty()) return {};
  auto both = Languages::load(world.content, *own, language);
  if (!both) return {std::nullopt, both.error()};
  return {std::move(*both), std::nullopt};
}

// What a command says and writes, in another language than the system's.
struct Spoken {
  Words words;
  Languages languages;
};

// In the language that the log prefers; nothing where that is the one that is spoken already.
Result<std::optional<Spoken>> spoken_as_preferred(const Call& call, Desk& desk) {
  TRY(const Preferences preferences, read_preferences(desk));
  const CommandLineWorld& world = call.world;
  const std::string tag = interface_language(world.content, preferences.interface_language, world.languages);
  if (tag == call.languages.first().content().language) return std::nullopt;
  TRY(Words words, load_words(world.content, tag));
  OwnLetters own = load_own_letters(world, call.own_letters, tag);
  if (own.with_ours) return Spoken{std::move(words), std::move(*own.with_ours)};
  TRY(Languages ours, Languages::load(world.content, {}, tag));
  return Spoken{std::move(words), std::move(ours)};
}

// What is long past is let go before the command, so that undo takes back the command first; where the
// command does nothing, it was not the day's beginning.
Result<ExitCode> run_as_day_begins(const CommandLine& line, Call& call, Desk& desk) {
  if (const auto over = forget_what_is_over(desk); !over) {
    // As with the day's backup: told, and keeps nobody from saving.
    Object values;
    values.set("reason", call.words(over.error().wording));
    call.message(call.words("cli.bin.failed", values));
  }
  TRY(const auto gone, let_go_of_long_past(desk));
  TRY(const std::int64_t step, desk.log.journal().newest_step());
  auto code = line.run(call);
  // Refused where the command did something in spite of all.
  if (!gone.changes.empty() && (!code || *code != ExitCode::done))
    (void)withdraw_step(desk.connection(), step);
  return code;
}

Result<ExitCode> run_with_log(const CommandLine& line, Call& call) {
  if (line.need() == LogNeed::untouched) return line.run(call);
  TRY(const bool existed, call.world.files.exists(call.place.path));
  if (!existed && line.need() == LogNeed::optional) return line.run(call);
  if (!existed && line.need() == LogNeed::file) {
    call.message(call.words("cli.list.nothing"));
    return ExitCode::nothing_or_findings;
  }
  const bool history = line.need() == LogNeed::history;
  const bool changes = history || line.need() == LogNeed::writable || line.need() == LogNeed::creating;
  TRY(Log log, open_log(call, existed, changes));
  Desk opened{log, call.languages, call.words, call.clock, call.world.files};
  TRY(const auto spoken, spoken_as_preferred(call, opened));
  Desk desk{log, spoken ? spoken->languages : call.languages, spoken ? spoken->words : call.words, call.clock,
            call.world.files};
  Call speaking{call.line,  call.world, desk.languages, desk.words,      call.clock,
                call.place, &desk,      call.json,      call.own_letters};
  if (!existed || !changes) return line.run(speaking);
  back_up_before_changes(speaking, desk);
  return history ? line.run(speaking) : run_as_day_begins(line, speaking, desk);
}

Result<std::chrono::milliseconds> patience_of(const GlobalOptions& options) {
  if (options.wait.empty()) return command_patience;
  constexpr int longest = 24 * 60 * 60;
  const auto seconds = parse_digits(options.wait);
  if (seconds && *seconds <= longest) return std::chrono::seconds(*seconds);
  return failure(ErrorCode::invalid_input, "error.command.no-wait",
                 {{"text", options.wait}, {"longest", fmt::format("{}", longest)}});
}

Result<LogPlace> place_of(const GlobalOptions& options, const CommandLineWorld& world) {
  TRY(const auto patience, patience_of(options));
  if (!options.data.empty()) return LogPlace{options.data, nullptr, patience};
  if (world.data_folder.empty()) return failure(ErrorCode::disk, "error.data.no-place");
  return LogPlace{world.data_folder + "/log.goodterms", nullptr, patience};
}

Result<void> check_global_options(const CommandLine& line) {
  for (const char* name : {"--data", "--content", "--now", "--wait"}) {
    const CLI::Option* option = line.app().get_option(name);
    if (option->count() > 0 && option->as<std::string>().empty()) {
      return failure(ErrorCode::invalid_input, "error.command.no-value", {{"option", name}});
    }
  }
  return {};
}

// What is taken for the present, where that is another moment.
Result<std::optional<Instant>> moment_of(const GlobalOptions& options) {
  if (options.now.empty()) return std::nullopt;
  TRY(const Instant now, parse_instant(options.now));
  return std::optional(now);
}

// The window takes the log it is to open, and nothing that concerns commands only.
Result<void> open_window(const CommandLine& line, const GlobalOptions& options,
                         const std::vector<std::string>& files, CommandLineWorld& world) {
  TRY_DONE(check_global_options(line));
  for (const char* name : {"--content", "--wait", "--json"}) {
    if (line.app().get_option(name)->count() > 0)
      return failure(ErrorCode::invalid_input, "error.command.needs-command", {{"option", name}});
  }
  TRY(LogPlace place, place_of(options, world));
  place.patience = window_patience;
  TRY(const auto now, moment_of(options));
  for (const std::string& file : files) {
    TRY(const bool there, world.files.exists(file));
    if (!there) return failure(ErrorCode::invalid_input, "error.open.no-file", {{"path", file}});
  }
  return world.window(place, now, files);
}

Result<ExitCode> run_chosen(const CommandLine& line, const GlobalOptions& options, CommandLineWorld& world,
                            const Languages& ours) {
  TRY_DONE(check_global_options(line));
  TRY(const LogPlace place, place_of(options, world));
  std::optional<FixedClock> fixed;
  TRY(const auto now, moment_of(options));
  if (now) fixed.emplace(*now);
  const std::string folder = options.content.empty() ? folder_of(place.path) + "/content" : options.content;
  const OwnLetters letters = load_own_letters(world, folder, ours.tags().front());
  const Clock& clock = fixed ? static_cast<const Clock&>(*fixed) : world.clock;
  Call call{line,         world,        letters.with_ours ? *letters.with_ours : ours,
            line.words(), clock,        place,
            nullptr,      options.json, folder};
  if (letters.mistake && line.reads_letters()) {
    Object values;
    values.set("mistake", call.words(letters.mistake->wording));
    call.message(call.words("cli.letters.mistake", values));
  }
  auto code = run_with_log(line, call);
  if (!code && code.error().code == ErrorCode::bad_data && line.need() != LogNeed::untouched) {
    const ExitCode exit = report(world, line.words(), code.error());
    offer_way_back(call);
    return exit;
  }
  return code;
}

ExitCode run(const std::vector<std::string>& arguments, CommandLineWorld& world, const Words& words,
             const Languages& languages) {
  CLI::App app(words("cli.about"), "goodterms");
  app.footer(words("cli.footer"));
  app.fallthrough();
  app.require_subcommand(0, 1);  // a command's name among the words of another is a word
  CommandLine line(app, words, languages);
  GlobalOptions options;
  add_global_options(line, options);
  add_case_commands(line);
  add_read_command(line);
  add_letter_commands(line);
  add_script_commands(line);
  add_template_commands(line);
  add_answer_commands(line);
  add_decide_commands(line);
  add_offer_commands(line);
  add_people_commands(line);
  add_tag_commands(line);
  add_company_commands(line);
  add_note_commands(line);
  add_promise_commands(line);
  add_import_command(line);
  add_export_command(line);
  add_plan_commands(line);
  add_log_commands(line);
  add_profile_commands(line);
  if (world.gallery) add_picture_commands(line);
  std::vector<std::string> files;
  if (world.window) {
    CLI::App* open = app.add_subcommand("open", words("cli.command.open"));
    open->add_option("FILE", files, words("cli.option.invitation-files"))->type_name("");
  }
  try {
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());  // as CLI11 wants them
    app.parse(reversed);
  } catch (const CLI::Success& asked) {  // for help
    std::ostringstream out, err;
    app.exit(asked, out, err);
    world.out << fit_for_terminal(out.str());
    return ExitCode::done;
  } catch (const CLI::ParseError& error) {
    world.err << fit_for_terminal(words(misuse_told(app, error))) << '\n';  // what was typed stands in it
    return ExitCode::wrong_use;
  }
  if (options.version) {
    world.out << "goodterms " << world.version << '\n';
    return ExitCode::done;
  }
  if (!line.chosen() && !world.window) {
    world.err << app.help();
    return ExitCode::wrong_use;
  }
  if (!line.chosen()) {
    const auto closed = open_window(line, options, files, world);
    if (closed) return ExitCode::done;
    const ExitCode code = report(world, words, closed.error());
    // No screen is not the caller's mistake.
    return closed.error().code == ErrorCode::not_found ? ExitCode::trouble : code;
  }
  const auto code = run_chosen(line, options, world, languages);
  const ExitCode exit = code ? *code : report(world, words, code.error());
  world.out.flush();
  if (!world.out) {
    world.err << words("cli.output-failed") << '\n';
    return ExitCode::trouble;
  }
  return exit;
}

}  // namespace

ExitCode run_command_line(const std::vector<std::string>& arguments, CommandLineWorld& world) {
  const std::string language = interface_language(world.content, {}, world.languages);
  const auto words = load_words(world.content, language);
  if (!words) {  // what cannot be said in words, since it is the words that are missing
    world.err << plain(words.error().wording) << '\n';
    return exit_code_of(words.error());
  }
  const auto built_in = Languages::load(world.content, {}, language);
  if (!built_in) return report(world, *words, built_in.error());
  return run(arguments, world, *words, *built_in);
}

}  // namespace goodterms
