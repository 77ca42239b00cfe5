// import
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "app/cli/commands.h"
#include "core/actions/import_people.h"
#include "core/base/text.h"
#include "core/store/read_back.h"

namespace goodterms {
namespace {

struct ImportArguments {
  std::string file, take = "mine";
  std::vector<std::string> columns;
  bool yes = false;
};

Result<ColumnChoice> chosen_columns(const std::vector<std::string>& pairs) {
  ColumnChoice choice;
  for (const std::string& pair : pairs) {
    const std::size_t equals = pair.rfind('=');
    const auto field =
        equals == std::string::npos ? std::nullopt : sheet_field_from_id(pair.substr(equals + 1));
    if (!field)
      return failure(ErrorCode::invalid_input, "error.import.no-field",
                     {{"text", pair}, {"known", sheet_field_ids()}});
    choice.emplace_back(pair.substr(0, equals), *field);
  }
  return choice;
}

Result<ImportTake> take_of(const std::string& word) {
  constexpr std::array words = {"mine", "theirs", "both"};
  for (std::size_t at = 0; at < words.size(); ++at)
    if (word == words[at]) return static_cast<ImportTake>(at);
  return failure(ErrorCode::invalid_input, "error.import.no-take", {{"text", word}});
}

Json json_of(const ImportRow& row) {
  Json json;
  json["place"] = row.person.place;
  json["state"] = import_state_id(row.state);
  json["name"] = row.person.name;
  json["company"] = row.person.company;
  json["title"] = row.person.title;
  json["emails"] = row.person.emails;
  json["phones"] = row.person.phones;
  json["linkedin"] = row.person.linkedin;
  json["mails"] = row.person.mails;
  json["last_mail"] =
      row.person.mails > 0 && row.person.day ? Json(format_date(*row.person.day)) : Json(nullptr);
  json["contact"] = row.contact ? Json(row.contact.value) : Json(nullptr);
  json["repeats"] = row.repeats ? Json(*row.repeats) : Json(nullptr);
  json["differences"] = Json::array();
  for (const ImportDifference& one : row.differences)
    json["differences"].push_back({{"field", one.field}, {"mine", one.mine}, {"theirs", one.theirs}});
  return json;
}

Json json_of(const Call& call, const ImportPreview& preview) {
  Json json;
  json["new"] = preview.fresh;
  json["same"] = preview.same;
  json["differs"] = preview.differs;
  json["columns"] = Json::object();
  for (std::size_t at = 0; at < preview.columns.size(); ++at)
    json["columns"][preview.columns[at]] = sheet_field_id(preview.fields[at]);
  json["rows"] = Json::array();
  for (const ImportRow& row : preview.rows)
    json["rows"].push_back(json_of(row));
  json["left_out"] = Json::array();
  for (const ImportLeftOut& one : preview.left_out)
    json["left_out"].push_back({{"place", one.place}, {"why", call.words(one.why)}});
  return json;
}

// As many columns as the terminal shows of it; text in scripts that are wider stands a little further out.
std::string padded(const std::string& text, std::size_t width) {
  const std::size_t count = count_code_points(text);
  return count >= width ? text : text + std::string(width - count, ' ');
}

void tell_left_out(const Call& call, const ImportPreview& preview, std::size_t most) {
  const std::size_t told = std::min(most, preview.left_out.size());
  for (std::size_t i = 0; i < told; ++i) {
    const ImportLeftOut& one = preview.left_out[i];
    Object values;
    if (one.place > 0) values.set("place", std::to_string(one.place));
    values.set("why", call.words(one.why));
    call.message(call.words("cli.import.left-out", values));
  }
  const auto more = static_cast<std::int64_t>(preview.left_out.size() - told);
  if (more > 0) call.message(call.words.count("cli.import.left-out-more", more));
}

void print_preview(const Call& call, const ImportPreview& preview) {
  constexpr std::size_t state_width = 8, name_width = 28, company_width = 24;
  for (const ImportRow& row : preview.rows) {
    std::string reach;
    for (const auto* list : {&row.person.emails, &row.person.phones})
      if (reach.empty() && !list->empty()) reach = list->front();
    const std::string mails = mails_words(call.words, row.person);
    if (!mails.empty()) reach += "  " + mails;
    call.print(padded(std::string(import_state_id(row.state)), state_width) + " " +
               padded(row.person.name, name_width) + " " + padded(row.person.company, company_width) + " " +
               reach);
    for (const ImportDifference& one : row.differences) {
      Object values;
      values.set("field", one.field);
      values.set("mine", single_line(one.mine));
      values.set("theirs", single_line(one.theirs));
      call.print(std::string(state_width + 1, ' ') + call.words("cli.import.difference", values));
    }
  }
  tell_left_out(call, preview, preview.left_out.size());
  Object values;
  values.set("new", std::to_string(preview.fresh));
  values.set("same", std::to_string(preview.same));
  values.set("differs", std::to_string(preview.differs));
  call.message(call.words("cli.import.preview", values));
}

// What an export of ours holds, read back into a log that has nothing yet.
Result<ExitCode> read_back_command(Call& call, std::string json, bool yes) {
  Connection& connection = call.desk->connection();
  TRY(const ExportAmount amount, amount_of_export(connection, json));
  if (yes) {
    Changes changes;
    TRY_DONE(do_all(*read_back(connection, std::move(json), call.desk->now(), changes)));
  }
  if (call.json) {
    call.print_json({{"companies", amount.companies},
                     {"contacts", amount.contacts},
                     {"applications", amount.applications},
                     {"messages", amount.messages},
                     {"interactions", amount.interactions}});
    return ExitCode::done;
  }
  Object values;
  values.set("contacts", std::to_string(amount.contacts));
  values.set("cases", std::to_string(amount.applications));
  if (yes) {
    call.print(call.words("cli.import.read-back", values));
  } else {
    call.message(call.words("cli.import.would-read-back", values));
  }
  return ExitCode::done;
}

Result<ExitCode> import_command(Call& call, const ImportArguments& arguments) {
  ImportSource source;
  TRY(source.columns, chosen_columns(arguments.columns));
  TRY(const ImportTake take, take_of(arguments.take));
  TRY(source.bytes, read_argument(call, arguments.file, largest_import));
  if (looks_like_export(source.bytes)) return read_back_command(call, std::move(source.bytes), arguments.yes);
  Desk& desk = *call.desk;
  const auto preview = std::make_shared<ImportPreview>();
  TRY_DONE(do_all(*preview_import(desk.connection(), std::move(source), call.words, preview)));
  if (!arguments.yes) {
    if (call.json) {
      call.print_json(json_of(call, *preview));
    } else {
      print_preview(call, *preview);
    }
    return ExitCode::done;
  }
  for (ImportRow& row : preview->rows)
    row.take = take;
  const auto done = std::make_shared<ImportDone>();
  TRY_DONE(do_all(*import_rows(desk.connection(), desk.now(), call.words, preview, done)));
  if (call.json) {
    call.print_json({{"added", done->added},
                     {"updated", done->updated},
                     {"left_out", json_of(call, *preview)["left_out"]}});
    return ExitCode::done;
  }
  Object values;
  values.set("added", std::to_string(done->added));
  values.set("updated", std::to_string(done->updated));
  call.print(call.words("cli.import.done", values));
  constexpr std::size_t most_told = 5;  // the preview has all of them
  tell_left_out(call, *preview, most_told);
  return ExitCode::done;
}

}  // namespace

void add_import_command(CommandLine& line) {
  auto arguments = std::make_shared<ImportArguments>();
  CLI::App& command = line.add(
      line.app(), "import", "import",
      [arguments] { return arguments->yes ? LogNeed::creating : LogNeed::existing; },
      [arguments](Call& call) { return import_command(call, *arguments); });
  command.add_option("FILE", arguments->file, line.option_help("import-file"))->required()->type_name("");
  command.add_option("--map", arguments->columns, line.option_help("import-map"))->allow_extra_args(false);
  command.add_option("--take", arguments->take, line.option_help("import-take"));
  command.add_flag("--yes", arguments->yes, line.option_help("import-yes"));
}

}  // namespace goodterms
