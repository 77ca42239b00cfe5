#include "core/store/search.h"

#include <algorithm>
#include <unordered_set>

#include "core/store/query.h"

namespace goodterms {
namespace {

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

class NameSearch {
 public:
  NameSearch(Connection& connection, const Query& query, int limit)
      : connection_(connection), query_(query), limit_(limit) {}

  // Best fits are collected first, each stage by an index of its own, so that a single letter typed into a
  // log of a hundred thousand people ranks nothing it will not show.
  Result<std::vector<FoundName>> run() {
    TRY_DONE(collect_by_start());
    if (!full()) TRY_DONE(collect(Fit::word_starts, "names_by_word", query_.by_word));
    if (!full() && !query_.by_inside.empty())
      TRY_DONE(collect(Fit::inside, "names_by_inside", query_.by_inside));
    std::stable_sort(found_.begin(), found_.end(), [](const FoundName& left, const FoundName& right) {
      if (left.fit != right.fit) return left.fit < right.fit;
      // Found by its own name before found by its company's.
      if (left.hits.empty() != right.hits.empty()) return right.hits.empty();
      return place_of(left.kind) < place_of(right.kind);
    });
    if (static_cast<int>(found_.size()) > limit_) found_.resize(static_cast<std::size_t>(limit_));
    return std::move(found_);
  }

 private:
  bool full() const { return static_cast<int>(found_.size()) >= limit_; }

  void add(FoundName name) {
    if (!seen_.insert(name.id * kinds + place_of(name.kind)).second) return;
    name.hits = find_hits(query_, name.name);
    found_.push_back(std::move(name));
  }

  // Exact names and names that begin with the words, by the ordered index on the folded name.
  Result<void> collect_by_start() {
    std::string after = query_.folded;  // the first text after all that begin with it
    after += "\xF4\x8F\xBF\xBF";        // U+10FFFF
    const auto read = [&](FoundKind kind) {
      return [this, kind](Row& row) {
        FoundName name;
        name.kind = kind;
        name.id = row.next_integer();
        name.name = row.next_text();
        name.company = row.next_text();
        name.fit = row.next_text() == query_.folded ? Fit::exact : Fit::start;
        return name;
      };
    };
    TRY(auto people,
        connection_.all(
            "SELECT contacts.id, contacts.name, coalesce(companies.name, ''), contacts.name_folded "
            "FROM contacts LEFT JOIN companies ON companies.id = company_id "
            "WHERE contacts.name_folded >= ? AND contacts.name_folded < ? "
            "ORDER BY contacts.name_folded LIMIT ?",
            read(FoundKind::contact), query_.folded, after, limit_));
    TRY(auto companies,
        connection_.all(
            "SELECT id, name, '', name_folded FROM companies WHERE name_folded >= ? AND name_folded < ? "
            "ORDER BY name_folded LIMIT ?",
            read(FoundKind::company), query_.folded, after, limit_));
    for (FoundName& name : people)
      add(std::move(name));
    for (FoundName& name : companies)
      add(std::move(name));
    return {};
  }

  Result<void> collect(Fit fit, std::string_view index, const std::string& expression) {
    std::string sql = "SELECT rowid FROM ";
    sql += index;
    sql += " WHERE ";
    sql += index;
    sql += " MATCH ? LIMIT ?";
    TRY(const auto rowids, connection_.all(
                               sql, [](Row& row) { return row.next_integer(); }, expression, limit_));
    for (const std::int64_t rowid : rowids) {
      if (full()) break;
      TRY(auto name, look_up(name_kinds[rowid % kinds], rowid / kinds));
      if (!name) continue;
      name->fit = fit;
      add(std::move(*name));
    }
    return {};
  }

  Result<std::optional<FoundName>> look_up(FoundKind kind, std::int64_t id) {
    const auto read = [kind, id](Row& row) {
      FoundName name;
      name.kind = kind;
      name.id = id;
      name.name = row.next_text();
      name.company = row.next_text();
      return name;
    };
    switch (kind) {
      case FoundKind::company:
        return connection_.first("SELECT name, '' FROM companies WHERE id = ?", read, id);
      case FoundKind::contact:
        return connection_.first(
            "SELECT contacts.name, coalesce(companies.name, '') FROM contacts "
            "LEFT JOIN companies ON companies.id = company_id WHERE contacts.id = ?",
            read, id);
      default:
        return connection_.first(
            "SELECT role, companies.name FROM applications JOIN companies ON companies.id = company_id "
            "WHERE applications.id = ?",
            read, id);
    }
  }

  Connection& connection_;
  const Query& query_;
  int limit_;
  std::vector<FoundName> found_;
  std::unordered_set<std::int64_t> seen_;
};

// said.rowid = happened * 2^26 + kind * 2^25 + id (migrations/0001_first.sql)
constexpr std::int64_t interaction_bit = std::int64_t{1} << 25U;

Result<std::optional<FoundWords>> look_up_said(Connection& connection, const Query& query,
                                               std::int64_t rowid) {
  const bool is_interaction = (rowid & interaction_bit) != 0;
  const std::int64_t id = rowid & (interaction_bit - 1);
  const auto read = [&](Row& row) {
    FoundWords words;
    words.kind = is_interaction ? FoundKind::interaction : FoundKind::message;
    words.id = id;
    words.application = row.next_id<Application>();
    words.contact = row.next_id<Contact>();
    words.company = row.next_text();
    words.happened = row.next_instant();
    Excerpt cut = excerpt(query, row.next_text(), excerpt_width);
    words.excerpt = std::move(cut.text);
    words.hits = std::move(cut.hits);
    return words;
  };
  if (is_interaction) {
    return connection.first(
        "SELECT application_id, contact_id, coalesce(companies.name, ''), happened_utc, happened_offset, "
        "summary "
        "FROM interactions LEFT JOIN companies ON companies.id = company_id WHERE interactions.id = ?",
        read, id);
  }
  return connection.first(
      "SELECT application_id, contact_id, companies.name, coalesce(messages.sent_utc, written_utc), "
      "coalesce(messages.sent_offset, written_offset), subject || char(10) || body FROM messages "
      "JOIN applications ON applications.id = application_id JOIN companies ON companies.id = company_id "
      "WHERE messages.id = ?",
      read, id);
}

}  // namespace

Result<Found> search(Connection& connection, std::string_view words, SearchLimits limits) {
  Found found;
  const Query query = read_query(words);
  if (query.words.empty()) return found;
  TRY(found.names, NameSearch(connection, query, limits.names).run());
  TRY(const auto rowids, connection.all(
                             "SELECT rowid FROM said WHERE said MATCH ? ORDER BY rowid DESC LIMIT ?",
                             [](Row& row) { return row.next_integer(); }, query.by_word, limits.said));
  for (const std::int64_t rowid : rowids) {
    TRY(auto said, look_up_said(connection, query, rowid));
    if (said) found.said.push_back(std::move(*said));
  }
  return found;
}

}  // namespace goodterms
