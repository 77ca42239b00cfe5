// contact archive, contact delete, contact restore, contact private, contact list
#include <fmt/format.h>

#include "app/cli/commands.h"
#include "core/actions/put_aside.h"

namespace goodterms {
namespace {

struct AsideArguments {
  std::string whom;
  bool off = false, archived = false, bin = false;
};

Result<ExitCode> tell(const Call& call, const char* words, const std::string& name, Id<Contact> id,
                      Object values = {}) {
  if (call.json) {
    call.print_json({{"id", id.value}, {"name", name}});
    return ExitCode::done;
  }
  values.set("name", name);
  call.print(call.words(words, values));
  return ExitCode::done;
}

void add_archive(CommandLine& line, CLI::App& group) {
  auto arguments = std::make_shared<AsideArguments>();
  CLI::App& archive = line.add(
      group, "archive", "contact-archive", LogNeed::writable, [arguments](Call& call) -> Result<ExitCode> {
        TRY(const Whom whom, find_whom(*call.desk, arguments->whom, WhomKind::people_by_name));
        TRY_DONE(archive_contact(*call.desk, whom.contact, Aside::archived));
        TRY(const Person person, read_somebody(*call.desk, whom));
        return tell(call, "cli.contact.archived", name_of(person), whom.contact);
      });
  archive.add_option("CONTACT", arguments->whom, line.option_help("contact"))->required()->type_name("");
}

void add_delete(CommandLine& line, CLI::App& group) {
  auto arguments = std::make_shared<AsideArguments>();
  CLI::App& remove = line.add(
      group, "delete", "contact-delete", LogNeed::writable, [arguments](Call& call) -> Result<ExitCode> {
        Desk& desk = *call.desk;
        TRY(const Whom whom, find_whom(desk, arguments->whom, WhomKind::people_by_name));
        TRY(const Person person, read_somebody(desk, whom));
        TRY_DONE(delete_contact(desk, whom.contact));
        Object values;
        values.set("number", fmt::format("{}", whom.contact.value));
        values.set("day", format_date(local_date(desk.now()) + days_in_bin));
        const GoesAlong along = goes_along(person);
        if (along.open > 0) values.set("open", call.words.count("ui.bin.open-cases", along.open));
        return tell(call, "cli.contact.deleted", name_of(person), whom.contact, std::move(values));
      });
  remove.add_option("CONTACT", arguments->whom, line.option_help("contact"))->required()->type_name("");
}

// Out of the bin, and else out of the archive.
void add_restore(CommandLine& line, CLI::App& group) {
  auto arguments = std::make_shared<AsideArguments>();
  CLI::App& restore = line.add(group, "restore", "contact-restore", LogNeed::writable,
                               [arguments](Call& call) -> Result<ExitCode> {
                                 Desk& desk = *call.desk;
                                 const auto binned = find_in_bin(desk, arguments->whom);
                                 if (binned) {
                                   TRY_DONE(bring_back_contact(desk, binned->id));
                                   return tell(call, "cli.contact.restored", binned->name, binned->id);
                                 }
                                 if (binned.error().code != ErrorCode::not_found)
                                   return tl::unexpected(binned.error());
                                 const auto whom = find_whom(desk, arguments->whom, WhomKind::people_by_name);
                                 if (!whom && whom.error().code != ErrorCode::not_found)
                                   return tl::unexpected(whom.error());
                                 if (!whom) return tl::unexpected(binned.error());
                                 TRY_DONE(archive_contact(desk, whom->contact, Aside::back));
                                 TRY(const Person person, read_somebody(desk, *whom));
                                 return tell(call, "cli.contact.restored", name_of(person), whom->contact);
                               });
  restore.add_option("CONTACT", arguments->whom, line.option_help("contact"))->required()->type_name("");
}

void add_private(CommandLine& line, CLI::App& group) {
  auto arguments = std::make_shared<AsideArguments>();
  CLI::App& mark = line.add(
      group, "private", "contact-private", LogNeed::writable, [arguments](Call& call) -> Result<ExitCode> {
        TRY(const Whom whom, find_whom(*call.desk, arguments->whom, WhomKind::people_by_name));
        TRY_DONE(keep_to_oneself(*call.desk, whom.contact, !arguments->off));
        TRY(const Person person, read_somebody(*call.desk, whom));
        return tell(call, arguments->off ? "cli.contact.shared" : "cli.contact.private", name_of(person),
                    whom.contact);
      });
  mark.add_option("CONTACT", arguments->whom, line.option_help("contact"))->required()->type_name("");
  mark.add_flag("--off", arguments->off, line.option_help("private-off"));
}

constexpr int rows_at_a_time = 500;

Result<ExitCode> list_people(Call& call, PeopleFilter filter) {
  Json json = Json::array();
  std::int64_t told = 0;
  while (true) {
    TRY(const PeoplePage page, read_people(*call.desk, filter, told, rows_at_a_time));
    if (told >= page.total || page.rows.empty()) break;
    for (const PeopleRow& row : page.rows) {
      ++told;
      if (call.json) {
        json.push_back({{"id", row.id}, {"name", row.name}, {"company", row.company}});
      } else {
        call.print(
            fmt::format("{:>4}  {}{}{}", row.id, row.name, row.company.empty() ? "" : " · ", row.company));
      }
    }
  }
  if (call.json) call.print_json(json);
  if (told > 0) return ExitCode::done;
  call.message(
      call.words(filter == PeopleFilter::archived ? "cli.contact.none-archived" : "cli.contact.nobody"));
  return ExitCode::nothing_or_findings;
}

Result<ExitCode> list_bin(Call& call) {
  constexpr int all = -1;
  TRY(const BinPage bin, read_bin(*call.desk, all));
  Json json = Json::array();
  for (const Binned& one : bin.rows) {
    const std::string until = format_date(last_day_in_bin(one));
    if (call.json) {
      json.push_back({{"id", one.id.value},
                      {"name", one.name},
                      {"company", one.company},
                      {"deleted", format_instant(one.deleted)},
                      {"until", until},
                      {"cases", one.cases}});
      continue;
    }
    Object values;
    values.set("day", until);
    call.print(fmt::format("{:>4}  {}{}{}  {}", one.id.value, one.name, one.company.empty() ? "" : " · ",
                           one.company, call.words("cli.contact.until", values)));
  }
  if (call.json) call.print_json(json);
  if (bin.total > 0) return ExitCode::done;
  call.message(call.words("cli.contact.bin-empty"));
  return ExitCode::nothing_or_findings;
}

void add_list(CommandLine& line, CLI::App& group) {
  auto arguments = std::make_shared<AsideArguments>();
  CLI::App& list =
      line.add(group, "list", "contact-list", LogNeed::existing, [arguments](Call& call) -> Result<ExitCode> {
        if (arguments->bin) return list_bin(call);
        return list_people(call, arguments->archived ? PeopleFilter::archived : PeopleFilter::contacts);
      });
  CLI::Option* const archived =
      list.add_flag("--archived", arguments->archived, line.option_help("list-archived"));
  list.add_flag("--bin", arguments->bin, line.option_help("list-bin"))->excludes(archived);
}

}  // namespace

void add_aside_commands(CommandLine& line, CLI::App& group) {
  add_list(line, group);
  add_archive(line, group);
  add_delete(line, group);
  add_restore(line, group);
  add_private(line, group);
}

}  // namespace goodterms
