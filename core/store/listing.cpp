#include "core/store/listing.h"

namespace goodterms {
namespace {

// What a column holds, in the statement's order; a moment takes two.
enum class Holds : std::uint8_t { text, number, moment };
struct Column {
  const char* name;
  Holds holds = Holds::text;
};

constexpr Column contact_columns[] = {{"id", Holds::number},
                                      {"name"},
                                      {"company"},
                                      {"title"},
                                      {"email"},
                                      {"phone"},
                                      {"linkedin"},
                                      {"also"},
                                      {"met"},
                                      {"introduced_by"},
                                      {"write_again"},
                                      {"tags"},
                                      {"notes"}};
constexpr Column company_columns[] = {{"id", Holds::number}, {"company"}, {"notes"}};
constexpr Column case_columns[] = {{"id", Holds::number},
                                   {"company"},
                                   {"contact"},
                                   {"role"},
                                   {"reason"},
                                   {"interview", Holds::moment},
                                   {"decided", Holds::moment},
                                   {"sent", Holds::moment},
                                   {"archived", Holds::moment}};
constexpr Column letter_columns[] = {{"case", Holds::number}, {"company"}, {"role"}, {"channel"},
                                     {"sent", Holds::moment}, {"subject"}, {"body"}};
constexpr Column story_columns[] = {
    {"happened", Holds::moment}, {"contact"}, {"company"}, {"kind"}, {"channel"}, {"words"}};
constexpr Column plan_columns[] = {
    {"case", Holds::number}, {"company"}, {"role"}, {"item"}, {"title"}, {"due"}, {"done", Holds::moment}};
constexpr Column sent_columns[] = {{"id", Holds::number},
                                   {"sent", Holds::moment},
                                   {"channel"},
                                   {"contact"},
                                   {"email"},
                                   {"company"},
                                   {"role"},
                                   {"subject"},
                                   {"body"},
                                   {"copied"},
                                   {"copied_email"}};
constexpr Column card_columns[] = {{"name"},     {"company"}, {"title"}, {"email"}, {"phone"},
                                   {"linkedin"}, {"notes"},   {"tags"},  {"also"}};

bool is_named(std::string_view kind) {
  return kind != listed_for_cards && kind != listed_as_sent;
}

}  // namespace

struct Listing::Table {
  std::string_view kind;
  std::span<const Column> columns;
  const char* sql;
};

std::span<const Listing::Table> Listing::tables() {
#define OF_CASE                                                 \
  "JOIN applications ON applications.id = application_id JOIN " \
  "companies ON companies.id = applications.company_id LEFT JOIN contacts ON contacts.id = contact_id "
// ?1: whether those for the user's own eyes are asked for
#define TO_BE_SEEN "(?1 OR coalesce(contacts.for_me_only, 0) = 0)"
// Of a letter that went to somebody else about a case, that one; else its contact.
#define WHOSE_NAME "iif(third_name <> '' AND NOT third_copied, third_name, coalesce(contacts.name, ''))"
#define WHOSE_ADDRESS "iif(third_name <> '' AND NOT third_copied, third_email, coalesce(contacts.email, ''))"
// Of a letter, that somebody else whom it went to or who had a copy is for the user's own eyes.
#define TO_SOMEBODY_HIDDEN                                                               \
  "(NOT ?1 AND EXISTS (SELECT 1 FROM interactions JOIN contacts AS third ON third.id = " \
  "interactions.contact_id WHERE message_id = messages.id AND kind = 'aside' AND third.for_me_only = 1))"
#define LETTERS_TO_BE_SEEN \
  "messages.sent_utc IS NOT NULL AND " TO_BE_SEEN " AND (third_copied OR NOT " TO_SOMEBODY_HIDDEN ")"
#define COPY_NAME "iif(third_copied AND NOT " TO_SOMEBODY_HIDDEN ", third_name, '')"
#define COPY_ADDRESS "iif(third_copied AND NOT " TO_SOMEBODY_HIDDEN ", third_email, '')"
  static constexpr Table all[] = {
      {"contacts", contact_columns,
       "SELECT contacts.id, contacts.name, coalesce(companies.name, ''), title, email, phone, linkedin, "
       "also, met, introduced_by, coalesce(reconnect_on, ''), tags, contacts.notes FROM contacts LEFT JOIN "
       "companies ON companies.id = "
       "company_id WHERE " TO_BE_SEEN " ORDER BY contacts.name_folded, contacts.id"},
      {"companies", company_columns,
       "SELECT id, name, notes FROM companies WHERE ?1 IS NOT NULL ORDER BY name_folded, id"},
      {"cases", case_columns,
       "SELECT applications.id, companies.name, coalesce(contacts.name, ''), role, reason, "
       "interview_utc, interview_offset, decided_utc, decided_offset, sent_utc, sent_offset, "
       "archived_utc, archived_offset FROM applications JOIN companies ON companies.id = "
       "applications.company_id LEFT JOIN contacts ON contacts.id = contact_id WHERE " TO_BE_SEEN
       " ORDER BY applications.id"},
      {"letters", letter_columns,
       "SELECT application_id, companies.name, role, channel, messages.sent_utc, messages.sent_offset, "
       "subject, body FROM messages " OF_CASE "WHERE " LETTERS_TO_BE_SEEN
       " ORDER BY messages.sent_utc, messages.id"},
      {"story", story_columns,
       "SELECT happened_utc, happened_offset, coalesce(contacts.name, ''), coalesce(companies.name, ''), "
       "kind, coalesce(channel, ''), summary FROM interactions LEFT JOIN contacts ON contacts.id = "
       "contact_id LEFT JOIN companies ON companies.id = interactions.company_id WHERE " TO_BE_SEEN
       " ORDER BY happened_utc, interactions.id"},
      {"plan", plan_columns,
       "SELECT application_id, companies.name, role, item, title, due, done_utc, done_offset FROM "
       "tasks " OF_CASE "WHERE " TO_BE_SEEN " ORDER BY due, tasks.id"},
      {listed_for_cards, card_columns,
       "SELECT contacts.name, coalesce(companies.name, ''), title, email, phone, linkedin, contacts.notes, "
       "tags, also FROM contacts LEFT JOIN companies ON companies.id = company_id WHERE " TO_BE_SEEN
       " ORDER BY contacts.name_folded, contacts.id"},
      {listed_as_sent, sent_columns,
       "SELECT messages.id, messages.sent_utc, messages.sent_offset, channel, " WHOSE_NAME ", " WHOSE_ADDRESS
       ", companies.name, role, subject, body, " COPY_NAME ", " COPY_ADDRESS " FROM messages " OF_CASE
       "WHERE " LETTERS_TO_BE_SEEN " ORDER BY messages.sent_utc, messages.id"},
  };
#undef OF_CASE
#undef TO_BE_SEEN
#undef WHOSE_NAME
#undef WHOSE_ADDRESS
#undef TO_SOMEBODY_HIDDEN
#undef LETTERS_TO_BE_SEEN
#undef COPY_NAME
#undef COPY_ADDRESS
  return all;
}

Result<const Listing::Table*> Listing::table_of(std::string_view kind) {
  std::string known;
  for (const Table& table : tables()) {
    if (table.kind == kind) return &table;
    if (is_named(table.kind)) known += (known.empty() ? "" : ", ") + std::string(table.kind);
  }
  return failure(ErrorCode::invalid_input, "error.export.kind-unknown",
                 {{"id", std::string(kind)}, {"known", known}});
}

Listing::Listing(const Table& table, std::unique_ptr<Connection> connection, Statement statement,
                 std::int64_t rows)
    : table_(&table), connection_(std::move(connection)), statement_(std::move(statement)), rows_(rows) {}

Result<Listing> Listing::open(const LogPlace& place, std::string_view kind, ForMeOnly for_me_only,
                              const std::atomic<bool>& stop) {
  TRY(const Table* const table, table_of(kind));
  TRY(Connection opened, Connection::open(place.path, OpenMode::read_only, place.vfs));
  auto connection = std::make_unique<Connection>(std::move(opened));
  connection->stop_when(stop);
  const bool included = for_me_only == ForMeOnly::included;
  TRY_DONE(connection->run("BEGIN"));
  TRY(const std::int64_t rows,
      connection->integer("SELECT count(*) FROM (" + std::string(table->sql) + ")", included));
  TRY(Statement statement, connection->prepare(table->sql));
  statement.bind(included);
  return Listing(*table, std::move(connection), std::move(statement), rows);
}

Result<std::int64_t> Listing::count_for_me_only(Connection& connection) {
  return connection.integer("SELECT count(*) FROM contacts WHERE for_me_only = 1");
}

Result<std::vector<std::string>> Listing::columns(std::string_view kind) {
  TRY(const Table* const table, table_of(is_named(kind) ? kind : std::string_view()));
  std::vector<std::string> names;
  for (const Column& column : table->columns)
    names.emplace_back(column.name);
  return names;
}

Result<std::optional<std::vector<std::string>>> Listing::next() {
  TRY(const bool there, statement_.step());
  if (!there) return std::nullopt;
  Row row = statement_.row();
  std::vector<std::string> cells;
  cells.reserve(table_->columns.size());
  for (const Column& column : table_->columns) {
    if (column.holds == Holds::moment) {
      const auto moment = row.next_optional_instant();
      cells.push_back(moment ? format_instant(*moment) : std::string());
    } else if (column.holds == Holds::number) {
      cells.push_back(std::to_string(row.next_integer()));
    } else {
      cells.push_back(row.next_text());
    }
  }
  return std::optional(std::move(cells));
}

}  // namespace goodterms
