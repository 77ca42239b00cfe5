#include "core/store/search.h"

#include <algorithm>
#include <iterator>

#include "core/store/query.h"
#include "core/store/said_rows.h"
#include "core/store/similar_words.h"
#include "core/store/word_endings.h"

namespace goodterms {
namespace {

// With so many names found nobody looks for others that are written differently.
constexpr std::size_t enough_names = 3;

constexpr std::size_t excerpt_width = 90;  // code points: one line of a list on a desktop, two on a phone

// rowid = id * 4 + kind (migrations/0001_first.sql)
constexpr std::int64_t kinds = 4;
constexpr FoundKind name_kinds[] = {FoundKind::company, FoundKind::contact, FoundKind::application};

// People first: a contact is what one looks for before writing again.
int place_of(FoundKind kind) {
  switch (kind) {
    case FoundKind::contact:
      return 0;
    case FoundKind::company:
      return 1;
    default:
      return 2;
  }
}

constexpr std::string_view people_by_start =
    "SELECT contacts.id, contacts.name, coalesce(companies.name, ''), contacts.name_folded, archived "
    "FROM contacts LEFT JOIN companies ON companies.id = company_id "
    "WHERE contacts.name_folded >= ? AND contacts.name_folded < ? ORDER BY contacts.name_folded LIMIT ?";
constexpr std::string_view companies_by_start =
    "SELECT id, name, '', name_folded, 0 FROM companies WHERE name_folded >= ? AND name_folded < ? "
    "ORDER BY name_folded LIMIT ?";

// One statement per index, which fetches what it found as it goes: a key of NULL is looked for in no table.
#define NAMES_FOUND_BY(index)                                                                     \
  "SELECT found.rowid, coalesce(contacts.name, role, companies.name), "                           \
  "iif(found.rowid & 3 = 0, '', coalesce(companies.name, '')), coalesce(contacts.archived, 0) "   \
  "FROM " index                                                                                   \
  " AS found "                                                                                    \
  "LEFT JOIN contacts ON contacts.id = iif(found.rowid & 3 = 1, found.rowid >> 2, NULL) "         \
  "LEFT JOIN applications ON applications.id = iif(found.rowid & 3 = 2, found.rowid >> 2, NULL) " \
  "LEFT JOIN companies ON companies.id = CASE found.rowid & 3 WHEN 0 THEN found.rowid >> 2 "      \
  "WHEN 1 THEN contacts.company_id ELSE applications.company_id END "                             \
  "WHERE " index " MATCH ? LIMIT ?"
constexpr std::string_view names_by_word = NAMES_FOUND_BY("names_by_word");
constexpr std::string_view names_by_inside = NAMES_FOUND_BY("names_by_inside");
#undef NAMES_FOUND_BY

class NameSearch {
 public:
  NameSearch(Connection& connection, const Query& query, SearchLimits limits)
      : connection_(connection), query_(query), limit_(limits.names), similar_(limits.similar) {}

  // Best fits are collected first, each stage by an index of its own, so that a single letter typed into a
  // log of a hundred thousand people ranks nothing it will not show.
  Result<std::vector<FoundName>> run() {
    TRY_DONE(collect_by_start(FoundKind::contact, people_by_start));
    TRY_DONE(collect_by_start(FoundKind::company, companies_by_start));
    if (!full()) TRY_DONE(collect_by_word());
    if (!full() && !query_.by_inside.empty())
      TRY_DONE(collect(Fit::inside, names_by_inside, query_.by_inside));
    // Somebody found by several words is who was meant.
    const bool meant = !found_.empty() && query_.words.size() > 1;
    if (found_.size() < enough_names && !meant && similar_ > 0) TRY_DONE(collect_similar());
    std::stable_sort(found_.begin(), found_.end(), [](const FoundName& left, const FoundName& right) {
      if (left.fit != right.fit) return left.fit < right.fit;
      // Found by its own name before found by its company's.
      if (left.hits.empty() != right.hits.empty()) return right.hits.empty();
      if (left.archived != right.archived) return right.archived;
      return place_of(left.kind) < place_of(right.kind);
    });
    if (static_cast<int>(found_.size()) > limit_) found_.resize(static_cast<std::size_t>(limit_));
    return std::move(found_);
  }

 private:
  bool full() const { return static_cast<int>(found_.size()) >= limit_; }

  void add(FoundName name) {
    // A few dozen at most: looking through them is quicker than a set.
    for (const FoundName& other : found_) {
      if (other.id == name.id && other.kind == name.kind) return;
    }
    name.hits = find_hits(name.fit == Fit::similar ? shown_ : query_, name.name);
    found_.push_back(std::move(name));
  }

  // Exact names and names that begin with the words, by the ordered index on the folded name.
  Result<void> collect_by_start(FoundKind kind, std::string_view sql) {
    std::string after = query_.folded;  // the first text after all that begin with it
    after += "\xF4\x8F\xBF\xBF";        // U+10FFFF
    TRY(Statement statement, connection_.prepare(sql));
    statement.bind(query_.folded);
    statement.bind(after);
    statement.bind(limit_);
    while (true) {
      TRY(const bool there, statement.step());
      if (!there) return {};
      Row row = statement.row();
      FoundName name;
      name.kind = kind;
      name.id = row.next_integer();
      name.name = row.next_view();
      name.company = row.next_view();
      name.fit = row.next_view() == query_.folded ? Fit::exact : Fit::start;
      name.archived = row.next_flag();
      add(std::move(name));
    }
  }

  // Any names that fit will do, so with more endings than are asked for the first of them may fill the page.
  Result<void> collect_by_word() {
    TRY(const Endings endings, with_endings(connection_, query_, WordIndex::names_by_word));
    if (endings.expression.empty()) return {};
    TRY_DONE(collect(Fit::word_starts, names_by_word, endings.expression));
    if (full() || endings.all) return {};
    return collect(Fit::word_starts, names_by_word, query_.by_word);
  }

  Result<void> collect_similar() {
    TRY(const SimilarQuery similar, similar_query(connection_, query_, WordIndex::names_by_word));
    if (similar.expression.empty()) return {};
    shown_.words = similar.words;
    limit_ = std::min(limit_, static_cast<int>(found_.size()) + similar_);
    return collect(Fit::similar, names_by_word, similar.expression);
  }

  Result<void> collect(Fit fit, std::string_view sql, const std::string& expression) {
    TRY(Statement statement, connection_.prepare(sql));
    statement.bind(expression);
    statement.bind(limit_);
    while (!full()) {
      TRY(const bool there, statement.step());
      if (!there) break;
      Row row = statement.row();
      const std::int64_t rowid = row.next_integer();
      // Only ours were put in; a damaged file may hold any.
      if (rowid < 0 || static_cast<std::size_t>(rowid % kinds) >= std::size(name_kinds)) continue;
      FoundName name;
      name.kind = name_kinds[rowid % kinds];
      name.id = rowid / kinds;
      name.name = row.next_view();
      name.company = row.next_view();
      name.archived = row.next_flag();
      name.fit = fit;
      if (!name.name.empty()) add(std::move(name));  // empty: in the index, but not in its table
    }
    return {};
  }

  Connection& connection_;
  const Query& query_;
  Query shown_;  // the words that stand for those typed
  int limit_, similar_;
  std::vector<FoundName> found_;
};

constexpr std::string_view said_newest_first =
    "SELECT " SAID_COLUMNS "FROM said " SAID_JOINS "WHERE said MATCH ? ORDER BY said.rowid DESC LIMIT ?";
constexpr std::string_view said_within_newest_first =
    "SELECT " SAID_COLUMNS "FROM said " SAID_JOINS
    "WHERE said MATCH ? AND said.rowid >= ? AND said.rowid < ? ORDER BY said.rowid DESC LIMIT ?";

Result<std::vector<FoundWords>> read_said(Connection& connection, const Query& query,
                                          const std::string& expression, const SearchLimits& limits,
                                          int most) {
  std::vector<FoundWords> found;
  TRY(Statement statement,
      connection.prepare(limits.said_within ? said_within_newest_first : said_newest_first));
  statement.bind(expression);
  if (limits.said_within) {
    statement.bind(static_cast<std::int64_t>(limits.said_within->first) * said_rows_of_second);
    statement.bind(static_cast<std::int64_t>(limits.said_within->second) * said_rows_of_second);
  }
  statement.bind(most);
  while (true) {
    TRY(const bool there, statement.step());
    if (!there) return found;
    Row row = statement.row();
    FoundWords said = read_said_row(row, query);
    if (said.id != 0) found.push_back(std::move(said));  // 0: in the index, but not in its table
  }
}

}  // namespace

FoundWords read_said_row(Row& row, const Query& query) {
  FoundWords words;
  words.kind = row.next_flag() ? FoundKind::interaction : FoundKind::message;
  words.id = row.next_integer();
  words.application = row.next_id<Application>();
  words.contact = row.next_id<Contact>();
  words.company = row.next_view();
  const std::string_view what = row.next_view();
  if (words.kind == FoundKind::interaction) {
    words.line = interaction_kind_from_id(what);
  } else {
    words.purpose = what;
  }
  words.happened = row.next_instant();
  Excerpt cut = excerpt(query, row.next_view(), excerpt_width);
  words.excerpt = std::move(cut.text);
  words.hits = std::move(cut.hits);
  return words;
}

Result<Found> search(Connection& connection, std::string_view words, SearchLimits limits) {
  Found found;
  const Query query = read_query(words);
  if (query.words.empty()) return found;
  TRY(found.names, NameSearch(connection, query, limits).run());
  TRY(const Endings endings, with_endings(connection, query, WordIndex::said));
  if (!endings.expression.empty()) {
    // Newest first of all.
    const std::string& expression = endings.all ? endings.expression : query.by_word;
    TRY(found.said, read_said(connection, query, expression, limits, limits.said));
  }
  const int similar = std::min(limits.similar, limits.said);
  if (!found.said.empty() || !found.names.empty() || similar <= 0) return found;
  TRY(const SimilarQuery others, similar_query(connection, query, WordIndex::said));
  if (others.expression.empty()) return found;
  Query shown;
  shown.words = others.words;
  TRY(found.said, read_said(connection, shown, others.expression, limits, similar));
  for (FoundWords& said : found.said)
    said.similar = true;
  return found;
}

}  // namespace goodterms
