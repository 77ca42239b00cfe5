// template list, show, check, add, edit, copy, remove, keep, import, export
#include <fmt/format.h>

#include "app/cli/commands.h"
#include "core/actions/own_letters.h"
#include "core/base/text.h"
#include "core/exchange/own_letters_file.h"

namespace goodterms {
namespace {

constexpr TextLimit template_limit{100'000, "error.letter.file-too-large"};
constexpr TextLimit file_limit{20'000'000, "error.own.file-too-large"};

Json json_of(const Words& words, const std::optional<OwnLetterProblem>& problem) {
  if (!problem) return nullptr;
  return {{"part", problem->part == OwnLetterProblem::Part::subject ? "subject" : "body"},
          {"line", problem->at ? Json(problem->at->line) : Json(nullptr)},
          {"column", problem->at ? Json(problem->at->column) : Json(nullptr)},
          {"message", words(problem->what)}};
}

Json json_of(const Call& call, const OwnLetter& letter) {
  Json json;
  json["id"] = own_template_id(letter.id);
  json["title"] = letter.title;
  json["language"] = letter.language;
  json["channel"] = channel_id(letter.channel);
  json["tone"] = tone_id(letter.tone);
  json["purpose"] = letter.purpose;
  json["reason"] = letter.reason.empty() ? Json(nullptr) : Json(letter.reason);
  json["subject"] = letter.subject;
  json["body"] = letter.body;
  json["problem"] = json_of(call.words, problem_of(call.languages.first(), letter));
  return json;
}

Result<Id<OwnLetter>> id_of(const std::string& text) {
  const Id<OwnLetter> id = own_letter_of(text);
  if (!id) return failure(ErrorCode::not_found, "error.own.unknown", {{"id", text}});
  return id;
}

// What a template is, besides its words. What is not given stays as it is.
struct TemplateFacts {
  std::optional<std::string> title, channel, tone, language, purpose, reason, subject, body;
};

void add_facts(CommandLine& line, CLI::App& command, TemplateFacts& facts) {
  command.add_option("--title", facts.title, line.option_help("template-title"));
  command.add_option("--subject", facts.subject, line.option_help("template-subject"));
  command.add_option("--channel", facts.channel, line.option_help("channel"));
  command.add_option("--tone", facts.tone, line.option_help("tone"));
  command.add_option("--language", facts.language, line.option_help("template-language"));
  command.add_option("--purpose", facts.purpose, line.option_help("purpose"));
  command.add_option("--reason", facts.reason, line.option_help("template-reason"));
}

Result<void> enter(Call& call, const TemplateFacts& facts, OwnLetter& letter) {
  TRY(const auto channel, optional_channel(facts.channel.value_or("")));
  TRY(const auto tone, optional_tone(facts.tone.value_or("")));
  letter.channel = channel.value_or(letter.channel);
  letter.tone = tone.value_or(letter.tone);
  letter.title = facts.title.value_or(letter.title);
  letter.language = facts.language.value_or(letter.language);
  letter.purpose = facts.purpose.value_or(letter.purpose);
  letter.reason = facts.reason.value_or(letter.reason);
  letter.subject = facts.subject.value_or(letter.subject);
  if (!facts.body) return {};
  TRY(letter.body, read_text_argument(call, *facts.body, template_limit));
  return {};
}

// A broken one was kept all the same; it is said what is wrong with it.
ExitCode tell_kept(Call& call, const OwnLetter& letter) {
  if (call.json) {
    call.print_json(json_of(call, letter));
  } else {
    call.print(own_template_id(letter.id));
  }
  const auto problem = problem_of(call.languages.first(), letter);
  if (!problem) return ExitCode::done;
  Object values;
  values.set("problem", problem_words(call.words, *problem));
  call.message(call.words("cli.template.kept-broken", values));
  return ExitCode::nothing_or_findings;
}

Result<ExitCode> list_command(Call& call) {
  TRY(const auto letters, list_own_letters(*call.desk));
  Json list = Json::array();
  for (const OwnLetter& letter : letters) {
    list.push_back(json_of(call, letter));
    if (call.json) continue;
    Object values;
    values.set("channel", call.words("channel." + std::string(channel_id(letter.channel))));
    values.set("language", letter.language);
    call.print(fmt::format("{}  {}", own_template_id(letter.id), letter.title));
    const auto problem = problem_of(call.languages.first(), letter);
    call.print("    " +
               (problem ? problem_words(call.words, *problem) : call.words("cli.template.line", values)));
  }
  if (call.json) call.print_json(list);
  if (letters.empty()) call.message(call.words("cli.template.none"));
  return letters.empty() ? ExitCode::nothing_or_findings : ExitCode::done;
}

struct ShowArguments {
  std::string id;
  std::optional<std::int64_t> about;
};

Result<ExitCode> show_command(Call& call, const ShowArguments& arguments) {
  TRY(const Id<OwnLetter> id, id_of(arguments.id));
  TRY(const OwnLetter letter, read_own_letter(*call.desk, id));
  std::string subject = letter.subject, body = letter.body;
  if (arguments.about) {
    TRY(const Case about, read_case(*call.desk, {*arguments.about}));
    TRY_DONE(parsed_letter(letters_for(*call.desk, about), letter));  // one that is broken says where
    LetterChoice choice;
    choice.template_id = own_template_id(id);
    TRY(const Draft draft, compose_letter(*call.desk, about, choice));
    subject = draft.subjects.empty() ? std::string() : draft.subjects.front();
    body = draft.body.text;
  }
  if (call.json) {
    Json json = json_of(call, letter);
    if (arguments.about) json["filled_in"] = {{"subject", subject}, {"body", body}};
    call.print_json(json);
    return ExitCode::done;
  }
  if (!subject.empty()) {
    call.print(call.words("cli.label.subject") + ": " + subject);
    call.print("");
  }
  call.print(body);
  return ExitCode::done;
}

// Each letter of a file of them, or the words of one.
Result<std::vector<OwnLetter>> letters_in(Call& call, const std::string& file) {
  TRY(const std::string text, read_text_argument(call, file, file_limit));
  if (looks_like_own_letters(text)) return read_own_letters_file(text);
  OwnLetter letter;
  letter.body = text;
  return std::vector<OwnLetter>{letter};
}

Result<ExitCode> check_command(Call& call, const std::string& file) {
  TRY(const auto letters, letters_in(call, file));
  Json problems = Json::array();
  for (const OwnLetter& letter : letters) {
    const auto problem = problem_of(call.languages.first(), letter);
    if (!problem) continue;
    Json json = json_of(call.words, problem);
    json["letter"] = letter.title.empty() ? Json(nullptr) : Json(letter.title);
    problems.push_back(std::move(json));
    const std::string told = problem_words(call.words, *problem);
    if (!call.json) call.print(letter.title.empty() ? told : letter.title + ": " + told);
  }
  if (call.json) {
    Json places = Json::array();
    for (const Placeholder& placeholder : call.languages.first().content().placeholders)
      places.push_back({{"name", placeholder.name}, {"label", placeholder.label}});
    call.print_json({{"whole", problems.empty()}, {"problems", problems}, {"placeholders", places}});
  } else if (problems.empty()) {
    call.print(call.words("cli.template.whole"));
  }
  return problems.empty() ? ExitCode::done : ExitCode::nothing_or_findings;
}

Result<ExitCode> add_command(Call& call, const TemplateFacts& facts) {
  OwnLetter letter;
  letter.language = call.languages.first().content().language;
  TRY_DONE(enter(call, facts, letter));
  TRY(const auto added, add_own_letter(*call.desk, letter));
  TRY(const OwnLetter filed, read_own_letter(*call.desk, added.value));
  return tell_kept(call, filed);
}

Result<ExitCode> edit_command(Call& call, const std::string& name, const TemplateFacts& facts) {
  TRY(const Id<OwnLetter> id, id_of(name));
  TRY(OwnLetter letter, read_own_letter(*call.desk, id));
  const OwnLetter seen = letter;
  TRY_DONE(enter(call, facts, letter));
  TRY_DONE(change_own_letter(*call.desk, letter, seen));
  TRY(const OwnLetter filed, read_own_letter(*call.desk, id));
  return tell_kept(call, filed);
}

Result<ExitCode> copy_command(Call& call, const std::string& name, const std::string& language) {
  TRY(const Id<OwnLetter> id, id_of(name));
  TRY(const auto copied, copy_own_letter(*call.desk, id, language));
  TRY(const OwnLetter letter, read_own_letter(*call.desk, copied.value));
  return tell_kept(call, letter);
}

Result<ExitCode> remove_command(Call& call, const std::string& name) {
  TRY(const Id<OwnLetter> id, id_of(name));
  TRY(const OwnLetter letter, read_own_letter(*call.desk, id));
  TRY_DONE(remove_own_letter(*call.desk, id));
  if (call.json) {
    call.print_json(json_of(call, letter));
  } else {
    Object values;
    values.set("title", letter.title);
    call.print(call.words("cli.template.removed", values));
  }
  return ExitCode::done;
}

// The draft of a case as one of the user's own.
Result<ExitCode> keep_command(Call& call, std::int64_t number, const std::string& title) {
  TRY(const Case about, read_case(*call.desk, {number}));
  TRY(const auto kept, kept_draft(*call.desk, about.application.id));
  if (!kept) return failure(ErrorCode::conflict, "error.own.no-words-to-keep");
  TRY(const Draft draft, compose_letter(*call.desk, about, {}));
  TRY(OwnLetter letter, own_letter_from(*call.desk, about, draft, {kept->subject, kept->body}));
  if (!title.empty()) letter.title = title;
  TRY(const auto added, add_own_letter(*call.desk, letter));
  TRY(const OwnLetter filed, read_own_letter(*call.desk, added.value));
  return tell_kept(call, filed);
}

Result<ExitCode> import_command(Call& call, const std::string& file) {
  TRY(const std::string bytes, read_text_argument(call, file, file_limit));
  TRY(const auto imported, import_own_letters(*call.desk, bytes));
  if (call.json) {
    call.print_json({{"added", imported.value.added}, {"there_already", imported.value.there_already}});
    return ExitCode::done;
  }
  Object values;
  values.set("added", fmt::format("{}", imported.value.added));
  values.set("same", fmt::format("{}", imported.value.there_already));
  call.print(call.words("cli.template.imported", values));
  return ExitCode::done;
}

Result<ExitCode> export_command(Call& call, const std::string& target) {
  TRY(const std::string file, export_own_letters(*call.desk));
  if (target.empty() || target == "-") {
    call.world.out << file;
    return ExitCode::done;
  }
  TRY_DONE(call.world.files.write(target, file));
  if (call.json) {
    call.print_json({{"file", target}});
    return ExitCode::done;
  }
  Object values;
  values.set("path", target);
  call.print(call.words("ui.file.saved", values));
  return ExitCode::done;
}

CLI::App& add_named(CommandLine& line, CLI::App& group, const std::string& name, const std::string& words,
                    LogNeed need, const std::shared_ptr<std::string>& id, Command command) {
  CLI::App& added = line.add(group, name, words, need, std::move(command), ReadsLetters::yes);
  added.add_option("TEMPLATE", *id, line.option_help("template"))->required()->type_name("");
  return added;
}

void add_changing_commands(CommandLine& line, CLI::App& group) {
  auto added = std::make_shared<TemplateFacts>();
  CLI::App& adding = line.add(
      group, "add", "template-add", LogNeed::creating,
      [added](Call& call) { return add_command(call, *added); }, ReadsLetters::yes);
  adding.add_option("FILE", added->body, line.option_help("template-file"))->required()->type_name("");
  add_facts(line, adding, *added);
  adding.get_option("--title")->required();

  auto edited = std::make_shared<TemplateFacts>();
  auto edited_id = std::make_shared<std::string>();
  CLI::App& editing = add_named(line, group, "edit", "template-edit", LogNeed::writable, edited_id,
                                [=](Call& call) { return edit_command(call, *edited_id, *edited); });
  editing.add_option("--body", edited->body, line.option_help("template-file"));
  add_facts(line, editing, *edited);

  auto copied = std::make_shared<std::string>();
  auto language = std::make_shared<std::string>();
  add_named(line, group, "copy", "template-copy", LogNeed::writable, copied, [=](Call& call) {
    return copy_command(call, *copied, *language);
  }).add_option("--language", *language, line.option_help("template-language"));

  auto removed = std::make_shared<std::string>();
  add_named(line, group, "remove", "template-remove", LogNeed::writable, removed,
            [=](Call& call) { return remove_command(call, *removed); });

  auto number = std::make_shared<std::int64_t>(0);
  auto title = std::make_shared<std::string>();
  CLI::App& keeping = line.add(
      group, "keep", "template-keep", LogNeed::writable,
      [=](Call& call) { return keep_command(call, *number, *title); }, ReadsLetters::yes);
  add_case_argument(line, keeping, *number);
  keeping.add_option("--title", *title, line.option_help("template-title"));
}

}  // namespace

void add_template_commands(CommandLine& line) {
  CLI::App& group = line.add_group("template", "template");
  line.add(group, "list", "template-list", LogNeed::existing, list_command, ReadsLetters::yes);
  auto shown = std::make_shared<ShowArguments>();
  CLI::App& showing = line.add(
      group, "show", "template-show", LogNeed::existing,
      [shown](Call& call) { return show_command(call, *shown); }, ReadsLetters::yes);
  showing.add_option("TEMPLATE", shown->id, line.option_help("template"))->required()->type_name("");
  showing.add_option("--case", shown->about, line.option_help("case"));
  auto checked = std::make_shared<std::string>();
  line.add(
          group, "check", "template-check", LogNeed::untouched,
          [checked](Call& call) { return check_command(call, *checked); }, ReadsLetters::yes)
      .add_option("FILE", *checked, line.option_help("template-check-file"))
      ->required()
      ->type_name("");
  add_changing_commands(line, group);
  auto file = std::make_shared<std::string>();
  line.add(
          group, "import", "template-import", LogNeed::creating,
          [file](Call& call) { return import_command(call, *file); }, ReadsLetters::yes)
      .add_option("FILE", *file, line.option_help("template-import-file"))
      ->required()
      ->type_name("");
  auto target = std::make_shared<std::string>();
  line.add(group, "export", "template-export", LogNeed::existing,
           [target](Call& call) { return export_command(call, *target); })
      .add_option("--to", *target, line.option_help("template-export-to"));
}

}  // namespace goodterms
