#include "core/actions/export_lists.h"

#include <functional>
#include <optional>
#include <vector>

#include "core/exchange/csv.h"
#include "core/exchange/vcard.h"

namespace goodterms {
namespace {

constexpr std::size_t bytes_per_step = 1 << 18;

// What a column of a table holds, in the statement's order; a moment takes two.
enum class Holds : std::uint8_t { text, number, moment };
struct Column {
  const char* name;
  Holds holds = Holds::text;
};

struct Table {
  std::string_view kind;
  std::vector<Column> columns;
  const char* sql;
};

#define OF_CASE                                                 \
  "JOIN applications ON applications.id = application_id JOIN " \
  "companies ON companies.id = applications.company_id "

std::optional<Table> table_of(std::string_view kind) {
  if (kind == "contacts")
    return Table{
        kind,
        {{"id", Holds::number},
         {"name"},
         {"company"},
         {"title"},
         {"email"},
         {"phone"},
         {"linkedin"},
         {"write_again"},
         {"notes"}},
        "SELECT contacts.id, contacts.name, coalesce(companies.name, ''), title, email, phone, linkedin, "
        "coalesce(reconnect_on, ''), contacts.notes FROM contacts LEFT JOIN companies ON companies.id = "
        "company_id ORDER BY contacts.name_folded, contacts.id"};
  if (kind == "companies")
    return Table{kind,
                 {{"id", Holds::number}, {"company"}, {"notes"}},
                 "SELECT id, name, notes FROM companies ORDER BY name_folded, id"};
  if (kind == "cases")
    return Table{
        kind,
        {{"id", Holds::number},
         {"company"},
         {"contact"},
         {"role"},
         {"reason"},
         {"interview", Holds::moment},
         {"decided", Holds::moment},
         {"sent", Holds::moment},
         {"archived", Holds::moment}},
        "SELECT applications.id, companies.name, coalesce(contacts.name, ''), role, reason, "
        "interview_utc, interview_offset, decided_utc, decided_offset, sent_utc, sent_offset, "
        "archived_utc, archived_offset FROM applications JOIN companies ON companies.id = "
        "applications.company_id LEFT JOIN contacts ON contacts.id = contact_id ORDER BY applications.id"};
  if (kind == "letters")
    return Table{
        kind,
        {{"case", Holds::number},
         {"company"},
         {"role"},
         {"channel"},
         {"sent", Holds::moment},
         {"subject"},
         {"body"}},
        "SELECT application_id, companies.name, role, channel, messages.sent_utc, messages.sent_offset, "
        "subject, body FROM messages " OF_CASE
        "WHERE messages.sent_utc IS NOT NULL ORDER BY messages.sent_utc, messages.id"};
  if (kind == "story")
    return Table{
        kind,
        {{"happened", Holds::moment}, {"contact"}, {"company"}, {"kind"}, {"channel"}, {"words"}},
        "SELECT happened_utc, happened_offset, coalesce(contacts.name, ''), coalesce(companies.name, ''), "
        "kind, coalesce(channel, ''), summary FROM interactions LEFT JOIN contacts ON contacts.id = "
        "contact_id LEFT JOIN companies ON companies.id = interactions.company_id ORDER BY happened_utc, "
        "interactions.id"};
  if (kind == "plan")
    return Table{kind,
                 {{"case", Holds::number},
                  {"company"},
                  {"role"},
                  {"item"},
                  {"title"},
                  {"due"},
                  {"done", Holds::moment}},
                 "SELECT application_id, companies.name, role, item, title, due, done_utc, done_offset FROM "
                 "tasks " OF_CASE "ORDER BY due, tasks.id"};
  return std::nullopt;
}
#undef OF_CASE

constexpr const char* cards_sql =
    "SELECT contacts.name, coalesce(companies.name, ''), title, email, phone, linkedin, contacts.notes FROM "
    "contacts LEFT JOIN companies ON companies.id = company_id ORDER BY contacts.name_folded, contacts.id";

std::string card_of(Row& row) {
  ImportedPerson person;
  person.name = row.next_text();
  person.company = row.next_text();
  person.title = row.next_text();
  for (auto* list : {&person.emails, &person.phones}) {
    if (std::string value = row.next_text(); !value.empty()) list->push_back(std::move(value));
  }
  person.linkedin = row.next_text();
  person.notes = row.next_text();
  return write_card(person);
}

class RowExport final : public LongWork {
 public:
  using WriteRow = std::function<std::string(Row&)>;
  RowExport(LogPlace place, std::string target, Files& files, std::string head, const char* sql,
            WriteRow write)
      : place_(std::move(place)),
        target_(std::move(target)),
        part_(target_ + ".part"),
        files_(files),
        head_(std::move(head)),
        sql_(sql),
        write_(std::move(write)) {}
  ~RowExport() override {
    rows_.reset();
    connection_.reset();
    file_.reset();
    if (begun_) (void)files_.remove(part_);  // nothing else can be done about it
  }

  Result<bool> step() override {
    if (!begun_) TRY_DONE(begin());
    std::string bytes;
    bool there = true;
    while (there && bytes.size() < bytes_per_step) {
      TRY(there, rows_->step());
      if (!there) break;
      Row row = rows_->row();
      bytes += write_(row);
      ++written_;
    }
    TRY_DONE(file_->append(bytes));
    tell(written_, all_);
    if (there) return false;
    TRY_DONE(file_->finish());
    file_.reset();
    TRY_DONE(files_.rename(part_, target_));
    return true;
  }

 private:
  Result<void> begin() {
    TRY(file_, files_.begin_file(part_));
    begun_ = true;
    TRY(Connection opened, Connection::open(place_.path, OpenMode::read_only, place_.vfs));
    connection_ = std::make_unique<Connection>(std::move(opened));
    connection_->stop_when(stop_mark());
    TRY(all_, connection_->integer("SELECT count(*) FROM (" + std::string(sql_) + ")"));
    TRY(Statement rows, connection_->prepare(sql_));
    rows_.emplace(std::move(rows));
    return file_->append(head_);
  }

  LogPlace place_;
  std::string target_, part_;
  Files& files_;
  std::string head_;
  const char* sql_;
  WriteRow write_;
  bool begun_ = false;
  std::unique_ptr<NewFile> file_;
  std::unique_ptr<Connection> connection_;
  std::optional<Statement> rows_;
  std::int64_t written_ = 0, all_ = 0;
};

Result<std::unique_ptr<LongWork>> begin_rows(const LogPlace& place, const std::string& target, Files& files,
                                             std::string head, const char* sql, RowExport::WriteRow write) {
  TRY(const bool is_log, files.same_file(target, place.path));
  if (is_log) return failure(ErrorCode::conflict, "ui.file.is-log");
  return std::make_unique<RowExport>(place, target, files, std::move(head), sql, std::move(write));
}

}  // namespace

Result<std::unique_ptr<LongWork>> begin_table_export(const LogPlace& place, const std::string& target,
                                                     Files& files, std::string_view kind) {
  const auto table = table_of(kind);
  if (!table) {
    std::string known;
    for (const std::string_view one : export_kinds)
      known += (known.empty() ? "" : ", ") + std::string(one);
    return failure(ErrorCode::invalid_input, "error.export.kind-unknown",
                   {{"id", std::string(kind)}, {"known", known}});
  }
  CsvRow head;
  for (const Column& column : table->columns)
    head.emplace_back(column.name);
  const auto write = [columns = table->columns](Row& row) {
    CsvRow cells;
    for (const Column& column : columns) {
      if (column.holds == Holds::moment) {
        const auto moment = row.next_optional_instant();
        cells.push_back(moment ? format_instant(*moment) : std::string());
      } else if (column.holds == Holds::number) {
        cells.push_back(std::to_string(row.next_integer()));
      } else {
        cells.push_back(row.next_text());
      }
    }
    return csv_line(cells);
  };
  return begin_rows(place, target, files, csv_line(head), table->sql, write);
}

Result<std::unique_ptr<LongWork>> begin_card_export(const LogPlace& place, const std::string& target,
                                                    Files& files) {
  return begin_rows(place, target, files, {}, cards_sql, card_of);
}

}  // namespace goodterms
