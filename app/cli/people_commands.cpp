// contact add, contact show, contact edit; log; owed
#include <fmt/format.h>

#include "app/cli/commands.h"
#include "app/cli/field_options.h"
#include "core/actions/field_text.h"
#include "core/actions/interval_words.h"
#include "core/actions/log_something.h"
#include "core/actions/owed.h"
#include "core/actions/people.h"
#include "core/base/text.h"
#include "core/model/tag.h"

namespace goodterms {
namespace {

constexpr TextLimit logged_limit{longest_logged, "error.log.file-too-large"};

// The fields of a person that stand in options of their own name.
bool is_option(const RecordField& field) {
  const bool persons = std::holds_alternative<std::string Contact::*>(field.member) ||
                       std::holds_alternative<bool Contact::*>(field.member) ||
                       std::holds_alternative<std::optional<Relation> Contact::*>(field.member);
  return persons && field.use != FieldUse::kept && field.id != "contact" && field.id != "tags";
}

struct ContactArguments {
  TypedFields typed;
  std::string whom;  // of edit
  std::optional<std::string> name, company, notes, write_again, every, at_latest;
  std::vector<std::string> tags, no_tags;
};

void add_contact_options(CommandLine& line, CLI::App& command, ContactArguments& arguments) {
  for (const RecordField& field : record_fields) {
    if (is_option(field)) add_field_option(line, command, field, arguments.typed);
  }
  command.add_option("--company", arguments.company, line.option_help("at-company"));
  command.add_option("--notes", arguments.notes, line.option_help("notes"));
  command.add_option("--tag", arguments.tags, line.field_help(*find_field("tags")))->allow_extra_args(false);
  command.add_option("--write-again", arguments.write_again, line.option_help("write-again"));
  command.add_option("--every", arguments.every, line.option_help("every"));
  command.add_option("--at-latest", arguments.at_latest, line.option_help("at-latest"));
}

// What was typed, in the place of what is filed.
Result<Contact> with_typed(const Words& words, const ContactArguments& arguments, const Contact& filed) {
  CaseFacts facts;
  facts.contact = filed;
  if (arguments.name) facts.contact.name = *arguments.name;
  if (arguments.notes) facts.contact.notes = *arguments.notes;
  if (arguments.write_again) {
    facts.contact.reconnect_on.reset();
    if (!arguments.write_again->empty()) {
      TRY(facts.contact.reconnect_on, parse_date(*arguments.write_again));
    }
  }
  if (arguments.every) {
    TRY(facts.contact.every, read_interval(words, *arguments.every));
    if (facts.contact.every.empty()) facts.contact.at_latest.clear();
  }
  for (const std::string& tag : arguments.tags)
    facts.contact.tags = with_tags(facts.contact.tags, tag);
  for (const std::string& tag : arguments.no_tags)
    facts.contact.tags = without_tags(facts.contact.tags, tag);
  if (arguments.at_latest) {
    TRY(facts.contact.at_latest, read_interval(words, *arguments.at_latest));
  }
  TRY_DONE(enter_typed(arguments.typed, facts));
  if (!is_valid_utf8(facts.contact.notes))
    return failure(ErrorCode::invalid_input, "error.field.not-text",
                   {{"field", Wording{"field.contact_notes.name"}}});
  return facts.contact;
}

void add_contact_add(CommandLine& line, CLI::App& group) {
  auto arguments = std::make_shared<ContactArguments>();
  CLI::App& add =
      line.add(group, "add", "contact-add", LogNeed::creating, [arguments](Call& call) -> Result<ExitCode> {
        TRY(const Contact contact, with_typed(call.words, *arguments, Contact()));
        TRY(const auto done, add_contact(*call.desk, contact, arguments->company.value_or("")));
        if (call.json) {
          call.print_json({{"id", done.value.value}});
        } else {
          call.print(std::to_string(done.value.value));
        }
        return ExitCode::done;
      });
  add.add_option("NAME", arguments->name, line.option_help("contact-name"))->required()->type_name("");
  add_contact_options(line, add, *arguments);
}

Json json_of_person(const Person& person) {
  Json json = json_of(*person.contact);
  json["company"] = person.company ? Json(person.company->name) : Json(nullptr);
  json["timeline"] = Json::array();
  for (const Interaction& interaction : person.timeline)
    json["timeline"].push_back(json_of(interaction));
  json["cases"] = Json::array();
  for (const Case& about : person.cases)
    json["cases"].push_back(json_of(about));
  json["letters"] = Json::array();
  for (const Message& message : person.letters)
    json["letters"].push_back(json_of(message));
  return json;
}

void print_person(const Call& call, const Person& person) {
  CaseFacts facts;
  facts.contact = *person.contact;
  if (person.company) facts.company = *person.company;
  const auto fact = [&](const std::string& label, const std::string& value) {
    if (!value.empty()) call.print(fmt::format("{:<22} {}", label, value));
  };
  fact(call.words("cli.label.name"), person.contact->name);
  for (const std::string_view id : {"company", "title", "address_as", "email", "phone", "linkedin", "also",
                                    "met", "introduced_by", "relation"})
    fact(call.words(fmt::format("field.{}.label", id)), describe_field(*call.desk, facts, *find_field(id)));
  fact(call.words("field.tags.label"), person.contact->tags);
  if (person.contact->reconnect_on)
    fact(call.words("cli.label.write-again"), format_date(*person.contact->reconnect_on));
  if (person.contact->every == never_again) fact(call.words("cli.label.every"), call.words("interval.never"));
  if (const auto every = interval_from_iso(person.often.every)) {
    const std::string words = every_words(call.words, *every);
    fact(call.words("cli.label.every"),
         person.often.tag.empty() ? words : fmt::format("{} ({})", words, person.often.tag));
  }
  if (person.contact->reconnect_by)
    fact(call.words("cli.label.at-latest"), format_date(*person.contact->reconnect_by));
  if (person.contact->archived) fact(call.words("cli.label.archived"), call.words("cli.contact.is-archived"));
  if (person.contact->for_me_only)
    fact(call.words("cli.label.private"), call.words("cli.contact.is-private"));
  fact(call.words("cli.label.notes"), single_line(person.contact->notes));
  if (!person.cases.empty()) call.print("\n" + call.words("cli.section.cases"));
  for (const Case& about : person.cases)
    call.print(case_line(call, about));
  if (!person.timeline.empty()) call.print("\n" + call.words("cli.section.timeline"));
  for (const Interaction& interaction : person.timeline)
    call.print(timeline_line(call, interaction));
}

void add_contact_show(CommandLine& line, CLI::App& group) {
  auto text = std::make_shared<std::string>();
  CLI::App& show =
      line.add(group, "show", "contact-show", LogNeed::existing, [text](Call& call) -> Result<ExitCode> {
        TRY(const Whom whom, find_whom(*call.desk, *text, WhomKind::people));
        TRY(const Person person, read_somebody(*call.desk, whom));
        if (call.json) {
          call.print_json(json_of_person(person));
        } else {
          print_person(call, person);
        }
        return ExitCode::done;
      });
  show.add_option("CONTACT", *text, line.option_help("contact"))->required()->type_name("");
}

Result<ExitCode> edit_contact(Call& call, const ContactArguments& arguments) {
  Desk& desk = *call.desk;
  TRY(const Whom whom, find_whom(desk, arguments.whom, WhomKind::people));
  TRY(const Person before, read_somebody(desk, whom));
  TRY(const Contact contact, with_typed(call.words, arguments, *before.contact));
  const auto work = [&]() -> Result<void> {
    TRY_DONE(update_contact(desk, contact));
    if (arguments.company) TRY_DONE(move_to_company(desk, whom.contact, *arguments.company));
    return {};
  };
  TRY_DONE(desk.log.journal().change({"update-contact", contact.name}, desk.now(), work));
  TRY(const Person after, read_somebody(desk, whom));
  if (call.json) {
    call.print_json(json_of_person(after));
  } else {
    print_person(call, after);
  }
  return ExitCode::done;
}

void add_contact_edit(CommandLine& line, CLI::App& group) {
  auto arguments = std::make_shared<ContactArguments>();
  CLI::App& edit = line.add(group, "edit", "contact-edit", LogNeed::writable,
                            [arguments](Call& call) { return edit_contact(call, *arguments); });
  edit.add_option("CONTACT", arguments->whom, line.option_help("contact"))->required()->type_name("");
  edit.add_option("--name", arguments->name, line.option_help("contact-name"));
  add_contact_options(line, edit, *arguments);
  edit.add_option("--no-tag", arguments->no_tags, line.option_help("no-tag"))->allow_extra_args(false);
}

struct LogArguments {
  std::string whom, kind, at, channel, file;
  std::optional<std::string> words;
};

Result<ExitCode> log_command(Call& call, const LogArguments& arguments) {
  Desk& desk = *call.desk;
  TRY(const Whom whom, find_whom(desk, arguments.whom, WhomKind::people_and_companies));
  LoggedLine line;
  line.kind = arguments.kind;
  TRY(line.happened, optional_moment(arguments.at));
  TRY(line.channel, optional_channel(arguments.channel));
  if (arguments.words) line.words = *arguments.words;
  if (!arguments.file.empty()) {
    TRY(line.words, read_text_argument(call, arguments.file, logged_limit));
  }
  TRY(const auto done, log_something(desk, whom, line));
  TRY(const Person person, read_somebody(desk, whom));
  if (call.json) {
    call.print_json({{"id", done.value.value}, {"name", name_of(person)}});
    return ExitCode::done;
  }
  Object values;
  values.set("name", name_of(person));
  call.print(call.words("cli.log.filed", values));
  return ExitCode::done;
}

void add_log(CommandLine& line) {
  auto arguments = std::make_shared<LogArguments>();
  CLI::App& log = line.add(line.app(), "log", "log", LogNeed::writable,
                           [arguments](Call& call) { return log_command(call, *arguments); });
  log.add_option("CONTACT", arguments->whom, line.option_help("contact"))->required()->type_name("");
  log.add_option("--kind", arguments->kind, line.option_help("log-kind"))->required();
  log.add_option("--at", arguments->at, line.option_help("log-at"));
  log.add_option("--channel", arguments->channel, line.option_help("channel"));
  CLI::Option* const file = log.add_option("--text", arguments->file, line.option_help("log-text"));
  log.add_option("--words", arguments->words, line.option_help("log-words"))->excludes(file);
}

Json json_of(const Owed& owed) {
  Json json;
  json["answers"] = Json::array();
  for (const OwedAnswer& answer : owed.answers) {
    json["answers"].push_back({{"case", answer.about.application.id.value},
                               {"company", answer.about.company.name},
                               {"contact", answer.about.contact ? Json(answer.about.contact->name) : Json()},
                               {"happened", format_instant(answer.theirs.happened)},
                               {"words", answer.theirs.summary}});
  }
  json["write"] = Json::array();
  for (const ContactDue& due : owed.write) {
    json["write"].push_back(
        {{"contact", due.contact.id.value},
         {"name", due.contact.name},
         {"due", format_date(*due.contact.reconnect_on)},
         {"latest", due.contact.reconnect_by ? Json(format_date(*due.contact.reconnect_by)) : Json()},
         {"last_contact", json_of(due.last_met)}});
  }
  json["promises"] = Json::array();
  for (const OwedSaid& said : owed.said) {
    Json promise = json_of(said.promise);
    promise["name"] = said.name;
    json["promises"].push_back(std::move(promise));
  }
  for (const OwedPromise& promise : owed.promises) {
    json["promises"].push_back({{"case", promise.about.application.id.value},
                                {"company", promise.about.company.name},
                                {"words", promise.words}});
  }
  return json;
}

void print_owed(const Call& call, const Owed& owed) {
  if (!owed.answers.empty()) call.print(call.words("cli.section.owed-answers"));
  for (const OwedAnswer& answer : owed.answers)
    call.print(fmt::format("  {}  {} · {}", format_date(local_date(answer.theirs.happened)),
                           answer.about.company.name, single_line(answer.theirs.summary)));
  if (!owed.write.empty()) call.print(call.words("cli.section.owed-words"));
  for (const ContactDue& due : owed.write)
    call.print(fmt::format("  {}  {}", format_date(*due.contact.reconnect_on), due.contact.name));
  if (!owed.promises.empty() || !owed.said.empty()) call.print(call.words("cli.section.owed-promises"));
  for (const OwedSaid& said : owed.said)
    call.print(fmt::format("  {} · {}", said.name, promise_line(call, said.promise)));
  for (const OwedPromise& promise : owed.promises)
    call.print(fmt::format("  {} · {}", promise.about.company.name, promise.words));
}

Result<ExitCode> owed_command(Call& call) {
  TRY(const Owed owed, read_owed(*call.desk));
  if (call.json) {
    call.print_json(json_of(owed));
  } else {
    print_owed(call, owed);
  }
  if (!owed.empty()) return ExitCode::done;
  call.message(call.words("cli.owed.nothing"));
  return ExitCode::nothing_or_findings;
}

}  // namespace

void add_people_commands(CommandLine& line) {
  CLI::App& group = line.add_group("contact", "contact");
  add_contact_add(line, group);
  add_contact_show(line, group);
  add_contact_edit(line, group);
  add_aside_commands(line, group);
  add_join_commands(line, group);
  add_log(line);
  line.add(line.app(), "owed", "owed", LogNeed::existing, owed_command, ReadsLetters::yes);
}

}  // namespace goodterms
