// brief, write
#include <fmt/format.h>

#include <algorithm>

#include "app/cli/commands.h"
#include "core/actions/brief.h"
#include "core/actions/notes.h"
#include "core/actions/people.h"
#include "core/actions/promises.h"
#include "core/actions/standing.h"
#include "core/base/text.h"

namespace goodterms {
namespace {

Json json_of_note(const Draft& draft) {
  return {{"channel", channel_id(draft.channel)},
          {"template", draft.template_id},
          {"subject", draft.subjects.empty() ? Json(nullptr) : Json(draft.subjects.front())},
          {"body", draft.body.text},
          {"missing", draft.body.missing}};
}

Json json_of(const Brief& brief) {
  const Person& person = brief.person;
  Json json;
  json["name"] = name_of(person);
  json["standing"] = brief.standing;
  json["contact"] = person.contact ? json_of(*person.contact) : Json(nullptr);
  json["company"] = person.company ? Json(person.company->name) : Json(nullptr);
  json["people"] = Json::array();
  for (const Contact& colleague : person.colleagues)
    json["people"].push_back(json_of(colleague));
  json["cases"] = Json::array();
  for (const Case& about : person.cases)
    json["cases"].push_back(json_of(about));
  json["story"] = Json::array();
  for (const Interaction& line : person.timeline)
    json["story"].push_back(json_of(line));
  json["letters"] = Json::array();
  for (const Message& letter : person.letters)
    json["letters"].push_back(json_of(letter));
  json["promises"] = brief.noted();
  json["promised"] = Json::array();
  for (const Promise& promise : brief.promises.remembered)
    json["promised"].push_back(json_of(promise));
  json["promises_found"] = Json::array();
  for (const Promise& promise : brief.promises.offered)
    json["promises_found"].push_back(json_of(promise));
  json["note"] = brief.note ? json_of_note(*brief.note) : Json(nullptr);
  return json;
}

void print_note(const Call& call, const Draft& draft) {
  if (!draft.subjects.empty())
    call.print(call.words("cli.label.subject") + ": " + draft.subjects.front() + "\n");
  call.print(draft.body.text);
}

void print_brief(const Call& call, const Brief& brief) {
  const Person& person = brief.person;
  std::string head = name_of(person);
  if (person.contact) {
    for (const std::string& more :
         {person.contact->title, person.company ? person.company->name : std::string(), person.contact->email,
          person.contact->phone, person.contact->linkedin}) {
      if (!more.empty()) head += " · " + more;
    }
  }
  call.print(head);
  call.print(brief.standing);
  if (!person.timeline.empty()) call.print("\n" + call.words("cli.section.timeline"));
  for (const Interaction& line : person.timeline)
    call.print(timeline_line(call, line));
  const auto promises = brief.noted();
  if (!promises.empty() || !brief.promises.remembered.empty())
    call.print("\n" + call.words("cli.section.owed-promises"));
  for (const Promise& promise : brief.promises.remembered)
    call.print("  " + promise_line(call, promise));
  for (const std::string& promise : promises)
    call.print("  " + promise);
  if (const Message* const then = person.last_decline()) {
    call.print("\n" + call.words("cli.section.letters"));
    call.print(then->body);
  }
  if (!brief.note) return;
  call.print("\n" + call.words("cli.section.note"));
  print_note(call, *brief.note);
}

Result<void> save_brief(const Call& call, const Brief& brief, const std::string& path) {
  TRY(const bool is_log, call.world.files.same_file(path, call.place.path));
  if (is_log) return failure(ErrorCode::conflict, "ui.file.is-log");
  TRY_DONE(call.world.files.write(path, brief_as_html(*call.desk, brief)));
  if (call.json) {
    call.print_json({{"file", path}});
    return {};
  }
  Object values;
  values.set("path", path);
  call.print(call.words("ui.file.saved", values));
  return {};
}

void add_brief(CommandLine& line) {
  struct Arguments {
    std::string whom, target;
  };
  auto arguments = std::make_shared<Arguments>();
  CLI::App& command = line.add(
      line.app(), "brief", "brief", LogNeed::existing,
      [arguments](Call& call) -> Result<ExitCode> {
        TRY(const Whom whom, find_whom(*call.desk, arguments->whom, WhomKind::people_and_companies));
        TRY(const Brief brief,
            read_brief(*call.desk, whom,
                       arguments->target.empty() ? ForMeOnly::included : ForMeOnly::left_out));
        if (!arguments->target.empty()) {
          TRY_DONE(save_brief(call, brief, arguments->target));
        } else if (call.json) {
          call.print_json(json_of(brief));
        } else {
          print_brief(call, brief);
        }
        return ExitCode::done;
      },
      ReadsLetters::yes);
  command.add_option("NAME-OR-ID", arguments->whom, line.option_help("whom"))->required()->type_name("");
  command.add_option("--to", arguments->target, line.option_help("brief-to"));
}

struct WriteArguments {
  std::string whom, changed, bring, tone, channel, body;
  bool reopen = false, reapply = false, sent = false;
};

// Writes it anew where it is said what it is for; else the one that was begun.
Result<Draft> note_to(Call& call, const Case& about, const WriteArguments& arguments) {
  Desk& desk = *call.desk;
  TRY(const auto channel, optional_channel(arguments.channel));
  TRY(const auto tone, optional_tone(arguments.tone));
  if (arguments.reopen || arguments.reapply) {
    OwnWords own;
    // Who applies again says with it why now.
    if (!arguments.changed.empty()) own[arguments.reopen ? "what_changed" : "why_now"] = arguments.changed;
    if (!arguments.bring.empty()) own["what_i_bring"] = arguments.bring;
    TRY(Draft draft, compose_note(desk, about, arguments.reopen ? "reopen" : "reapply",
                                  channel.value_or(Channel::email), tone.value_or(Tone::warm), own));
    TRY_DONE(begin_note_anew(desk, about.application.id, draft));
    return draft;
  }
  TRY(const auto kept, kept_note(desk, about.application.id));
  if (!kept) return failure(ErrorCode::invalid_input, "error.note.none", {{"name", arguments.whom}});
  Draft draft;
  draft.channel = kept->channel;
  draft.tone = kept->tone;
  draft.template_id = kept->template_id;
  if (!kept->subject.empty()) draft.subjects = {kept->subject};
  draft.body.text = kept->body;
  return draft;
}

Result<ExitCode> write_command(Call& call, const WriteArguments& arguments) {
  Desk& desk = *call.desk;
  TRY(const Whom whom, find_whom(desk, arguments.whom, WhomKind::people_and_companies));
  TRY(const Person person, read_somebody(desk, whom));
  const Case* const about = last_told_no(person);
  if (about == nullptr)
    return failure(ErrorCode::conflict, "error.note.never-declined", {{"name", name_of(person)}});
  TRY(Draft draft, note_to(call, *about, arguments));
  if (arguments.sent) {
    if (!arguments.body.empty()) {
      TRY(draft.body.text, read_text_argument(call, arguments.body));
    }
    TRY(const auto begun, kept_note(desk, about->application.id));
    TRY_DONE(mark_note_sent(
        desk, about->application.id,
        {draft.channel, draft.subjects.empty() ? "" : draft.subjects.front(), draft.body.text}));
    Object values;
    values.set("name", begun && begun->third.gets_it() ? begun->third.name : name_of(person));
    if (!call.json) call.message(call.words("cli.write.filed", values));
  }
  if (call.json) {
    Json json = json_of_note(draft);
    json["case"] = about->application.id.value;
    call.print_json(json);
    return ExitCode::done;
  }
  print_note(call, draft);
  if (draft.body.missing.empty()) return ExitCode::done;
  Object values;
  values.set("names", fmt::format("{}", fmt::join(draft.body.missing, ", ")));
  call.message(call.words("cli.draft.missing", values));
  return ExitCode::done;
}

void add_write(CommandLine& line) {
  auto arguments = std::make_shared<WriteArguments>();
  CLI::App& write = line.add(
      line.app(), "write", "write", LogNeed::writable,
      [arguments](Call& call) { return write_command(call, *arguments); }, ReadsLetters::yes);
  write.add_option("NAME-OR-ID", arguments->whom, line.option_help("whom"))->required()->type_name("");
  CLI::Option* const reopen = write.add_flag("--reopen", arguments->reopen, line.option_help("note-reopen"));
  write.add_flag("--reapply", arguments->reapply, line.option_help("note-reapply"))->excludes(reopen);
  write.add_option("--changed", arguments->changed, line.option_help("note-changed"));
  write.add_option("--bring", arguments->bring, line.option_help("note-bring"));
  write.add_option("--tone", arguments->tone, line.option_help("tone"));
  write.add_option("--channel", arguments->channel, line.option_help("channel"));
  CLI::Option* const sent = write.add_flag("--sent", arguments->sent, line.option_help("note-sent"));
  write.add_option("--body", arguments->body, line.option_help("note-body"))->needs(sent);
}

}  // namespace

void add_note_commands(CommandLine& line) {
  add_brief(line);
  add_write(line);
}

}  // namespace goodterms
