// find, undo, redo, backup, restore, check
#include <fmt/format.h>

#include <utility>

#include "app/cli/commands.h"
#include "core/actions/find.h"
#include "core/actions/undo.h"
#include "core/store/backup.h"
#include "core/store/kept_counts.h"

namespace goodterms {
namespace {

std::string_view found_kind_id(FoundKind kind) {
  switch (kind) {
    case FoundKind::company:
      return "company";
    case FoundKind::contact:
      return "contact";
    case FoundKind::application:
      return "case";
    case FoundKind::message:
      return "letter";
    case FoundKind::interaction:
      return "interaction";
  }
  return {};
}

Json json_of(const std::vector<TextRange>& hits) {
  Json json = Json::array();
  for (const TextRange& hit : hits)
    json.push_back({{"start", hit.begin}, {"end", hit.end}});
  return json;
}

Json json_of(const Found& found) {
  Json json;
  json["names"] = Json::array();
  for (const FoundName& name : found.names) {
    json["names"].push_back({{"kind", found_kind_id(name.kind)},
                             {"id", name.id},
                             {"name", name.name},
                             {"company", name.company},
                             {"similar", name.fit == Fit::similar},
                             {"archived", name.archived},
                             {"hits", json_of(name.hits)}});
  }
  json["said"] = Json::array();
  for (const FoundWords& words : found.said) {
    json["said"].push_back({{"kind", found_kind_id(words.kind)},
                            {"id", words.id},
                            {"case", words.application ? Json(words.application.value) : Json(nullptr)},
                            {"company", words.company},
                            {"when", format_instant(words.happened)},
                            {"excerpt", words.excerpt},
                            {"similar", words.similar},
                            {"hits", json_of(words.hits)}});
  }
  return json;
}

void print_name(const Call& call, const FoundName& name) {
  std::string line = "  " + name.name;
  if (!name.company.empty()) line += " · " + name.company;
  if (name.kind == FoundKind::application) {
    Object values;
    values.set("id", std::to_string(name.id));
    line += " · " + call.words("cli.find.case", values);
  }
  if (name.archived) line += " · " + call.words("cli.find.archived");
  call.print(line);
}

void print_said(const Call& call, const FoundWords& words) {
  call.print(fmt::format("  {}  {}{}“{}”", format_date(local_date(words.happened)), words.company,
                         words.company.empty() ? "" : " · ", words.excerpt));
}

// What fits under its heading, then what is spelled a little differently under one of its own.
void print_found(const Call& call, const Found& found) {
  for (const bool similar : {false, true}) {
    bool heading = false;
    const auto begin = [&](std::string_view section) {
      if (!std::exchange(heading, true)) call.print(call.words(similar ? "cli.section.similar" : section));
    };
    for (const FoundName& name : found.names) {
      if ((name.fit == Fit::similar) != similar) continue;
      begin("cli.section.names");
      print_name(call, name);
    }
    if (!similar) heading = false;
    for (const FoundWords& words : found.said) {
      if (words.similar != similar) continue;
      begin("cli.section.said");
      print_said(call, words);
    }
  }
}

// company:"Alder Foods" has lost its marks to the shell, and so has tag:"met in Oslo". The other filters have
// values of one word: in "year:2024 alder" a word to look for follows.
void quote_value(std::string& word) {
  for (const std::string_view name : {"company:", "tag:"}) {
    if (!word.starts_with(name) || word.find(' ') == std::string::npos) continue;
    if (word.find('"') != std::string::npos) return;
    word.insert(name.size(), 1, '"');
    word += '"';
  }
}

void add_find(CommandLine& line) {
  auto words = std::make_shared<std::vector<std::string>>();
  CLI::App& command =
      line.add(line.app(), "find", "find", LogNeed::existing, [words](Call& call) -> Result<ExitCode> {
        for (std::string& word : *words)
          quote_value(word);
        const std::string text = fmt::format("{}", fmt::join(*words, " "));
        const TypedSearch typed = read_typed_search(text);
        TRY(const Found found, find_typed(*call.desk, typed));
        for (const std::string& filter : typed.meaningless) {
          Object values;
          values.set("filter", filter);
          call.message(call.words("cli.find.meaningless", values));
        }
        if (call.json) {
          call.print_json(json_of(found));
        } else {
          print_found(call, found);
        }
        if (!found.empty()) return ExitCode::done;
        Object values;
        values.set("words", text);
        call.message(call.words("cli.find.nothing", values));
        return ExitCode::nothing_or_findings;
      });
  command.add_option("WORDS", *words, line.option_help("words"))->required()->type_name("");
}

Result<ExitCode> tell_step(const Call& call, const Result<UndoStep>& taken, const std::string& words_key) {
  if (!taken) {
    if (taken.error().code != ErrorCode::conflict) return tl::unexpected(taken.error());
    call.message(call.words(taken.error().wording));
    return ExitCode::nothing_or_findings;
  }
  Object subject;
  subject.set("subject", taken->name.subject);
  Object values;
  values.set("action", call.words("action." + taken->name.action, subject));
  if (call.json) {
    call.print_json({{"action", taken->name.action}, {"subject", taken->name.subject}});
  } else {
    call.print(call.words(words_key, values));
  }
  return ExitCode::done;
}

void add_backup(CommandLine& line) {
  auto target = std::make_shared<std::string>();
  CLI::App& command =
      line.add(line.app(), "backup", "backup", LogNeed::file, [target](Call& call) -> Result<ExitCode> {
        std::string path = *target;
        if (path.empty()) {
          TRY(const BackupFile made,
              back_up_now(call.place, call.desk->connection(), call.world.files, call.clock.now()));
          path = made.path;
        } else {
          TRY_DONE(back_up_to(call.desk->log, path, call.world.files));
        }
        Object values;
        values.set("path", path);
        if (call.json) {
          call.print_json({{"file", path}});
        } else {
          call.print(call.words("cli.backup.written", values));
        }
        return ExitCode::done;
      });
  command.add_option("FILE", *target, line.option_help("backup-file"))->type_name("");
}

void add_restore(CommandLine& line) {
  auto source = std::make_shared<std::string>();
  CLI::App& command = line.add(line.app(), "restore", "restore", LogNeed::untouched,
                               [source](Call& call) -> Result<ExitCode> {
                                 TRY(const bool replaced, call.world.files.exists(call.place.path));
                                 TRY_DONE(restore(call.place, *source, call.world.files, call.clock.now()));
                                 Object values;
                                 values.set("path", *source);
                                 values.set("folder", backup_folder(call.place));
                                 if (call.json) {
                                   call.print_json({{"restored", *source}});
                                   return ExitCode::done;
                                 }
                                 call.print(call.words("cli.restore.done", values));
                                 if (replaced) call.print(call.words("cli.restore.kept", values));
                                 return ExitCode::done;
                               });
  command.add_option("FILE", *source, line.option_help("restore-file"))->required()->type_name("");
}

// Nobody's words are in them: what is wrong is put right, where the disk lets us.
Result<void> mend_counts(Call& call) {
  TRY(const std::int64_t wrong, count_wrong_counts(call.desk->connection()));
  if (wrong == 0) return {};
  const auto mended = count_anew(call.desk->connection());
  call.message(call.words(mended ? "cli.check.counted-anew" : "cli.check.counts-wrong"));
  return {};
}

Result<ExitCode> check_command(Call& call) {
  TRY(auto problems, check_integrity(call.desk->connection()));
  const bool sound = problems.empty();
  TRY(const int damaged_steps, call.desk->log.journal().damaged_steps());
  if (damaged_steps > 0) {
    Object values;
    values.set("count", std::to_string(damaged_steps));
    problems.push_back(call.words("cli.check.steps", values));
  }
  TRY_DONE(mend_counts(call));
  if (call.json) {
    call.print_json({{"sound", problems.empty()}, {"problems", problems}});
  } else if (problems.empty()) {
    call.print(call.words("cli.check.sound"));
  }
  if (problems.empty()) return ExitCode::done;
  call.message(call.words("cli.check.damaged"));
  for (const std::string& problem : problems)
    call.message("  " + problem);
  if (!sound) return failure(ErrorCode::bad_data, "cli.check.advice");
  call.message(call.words("cli.check.steps-advice"));
  return ExitCode::trouble;
}

}  // namespace

void add_log_commands(CommandLine& line) {
  add_find(line);
  line.add(line.app(), "undo", "undo", LogNeed::history,
           [](Call& call) { return tell_step(call, take_back(*call.desk), "cli.undo.done"); });
  line.add(line.app(), "redo", "redo", LogNeed::history,
           [](Call& call) { return tell_step(call, call.desk->log.journal().redo(), "cli.undo.again"); });
  add_backup(line);
  add_restore(line);
  line.add(line.app(), "check", "check", LogNeed::file, check_command);
}

}  // namespace goodterms
