#include "core/store/tags.h"

#include "core/base/text.h"
#include "core/model/interval.h"

namespace goodterms {
namespace {

Tag read_tag(Row& row) {
  Tag tag;
  tag.id = row.next_id<Tag>();
  tag.name = row.next_text();
  tag.every = row.next_text();
  tag.at_latest = row.next_text();
  return tag;
}

#define TAG_COLUMNS "SELECT id, name, reconnect_every, reconnect_latest FROM tags "

std::string read_text(Row& row) {
  return row.next_text();
}

// As whoever was first filed under it has it.
Result<std::string> spelled(Connection& connection, const std::string& folded) {
  TRY(const auto texts,
      connection.first("SELECT tags FROM contacts WHERE id = (SELECT contact_id FROM tagged WHERE tag = ? "
                       "ORDER BY contact_id LIMIT 1)",
                       read_text, folded));
  for (std::string& one : tags_of(texts.value_or(std::string()))) {
    if (fold(one) == folded) return std::move(one);
  }
  return folded;
}

}  // namespace

Result<Tag> Tags::find(std::string_view name) {
  const std::string clean = clean_tag(name), folded = fold(clean);
  TRY(auto kept, connection_.first(TAG_COLUMNS "WHERE name_folded = ?", read_tag, folded));
  if (kept) return std::move(*kept);
  TRY(const std::int64_t used, count_people(clean));
  Tag tag;
  tag.name = clean;
  if (used > 0) {
    TRY(tag.name, spelled(connection_, folded));
  }
  return tag;
}

Result<std::vector<Tag>> Tags::all(int most) {
  // From one tag to the next by the index: as many steps as there are tags, however many people have them.
  TRY(const auto names,
      connection_.all(
          "WITH RECURSIVE used (tag) AS (SELECT min(tag) FROM tagged UNION ALL SELECT (SELECT min(tag) FROM "
          "tagged WHERE tag > used.tag) FROM used WHERE used.tag IS NOT NULL LIMIT ?1) SELECT tag FROM used "
          "WHERE tag IS NOT NULL UNION SELECT name_folded FROM tags ORDER BY 1 LIMIT ?1",
          read_text, most));
  std::vector<Tag> tags;
  for (const std::string& name : names) {
    TRY(Tag tag, find(name));
    tags.push_back(std::move(tag));
  }
  return tags;
}

Result<std::int64_t> Tags::count_people(std::string_view name) {
  return connection_.integer("SELECT count(*) FROM tagged WHERE tag = ?", fold(clean_tag(name)));
}

Result<std::vector<Id<Contact>>> Tags::people(std::string_view name) {
  return connection_.all(
      "SELECT contact_id FROM tagged WHERE tag = ? ORDER BY contact_id",
      [](Row& row) { return row.next_id<Contact>(); }, fold(clean_tag(name)));
}

Result<void> Tags::keep(const Tag& tag) {
  const std::string folded = fold(tag.name);
  if (tag.every.empty()) return connection_.run("DELETE FROM tags WHERE name_folded = ?", folded);
  TRY(const auto there, connection_.integer("SELECT count(*) FROM tags WHERE name_folded = ?", folded));
  if (there > 0)
    return connection_.run("UPDATE tags SET reconnect_every = ?, reconnect_latest = ? WHERE name_folded = ?",
                           tag.every, tag.at_latest, folded);
  return connection_.run(
      "INSERT INTO tags (name, name_folded, reconnect_every, reconnect_latest) VALUES (?, ?, ?, ?)", tag.name,
      folded, tag.every, tag.at_latest);
}

Result<void> Tags::drop_unused() {
  return connection_.run(
      "DELETE FROM tags WHERE NOT EXISTS (SELECT 1 FROM tagged WHERE tag = tags.name_folded)");
}

Result<HowOften> how_often(Connection& connection, const Contact& contact) {
  if (contact.every == never_again) return HowOften();
  if (!contact.every.empty()) return HowOften{contact.every, contact.at_latest};
  HowOften soonest;
  std::optional<Date> next;
  for (const std::string& name : tags_of(contact.tags)) {
    TRY(auto tag, connection.first(TAG_COLUMNS "WHERE name_folded = ?", read_tag, fold(name)));
    const auto every = tag ? interval_from_iso(tag->every) : std::nullopt;
    if (!every) continue;
    const Date comes = later_by(Date{}, *every);
    if (next && *next <= comes) continue;
    next = comes;
    soonest = {std::move(tag->every), std::move(tag->at_latest), std::move(tag->name)};
  }
  return soonest;
}

}  // namespace goodterms
