// Rows of what was written and said, as a search shows them. Internal to core/store.
#pragma once

#include "core/store/query.h"
#include "core/store/search.h"

namespace goodterms {

// said.rowid = happened * 2^26 + kind * 2^25 + id; kind: 0 message, 1 interaction
// (migrations/0001_first.sql).
inline constexpr std::int64_t said_rows_of_second = 67108864;
#define SAID_IS_INTERACTION "33554432"
#define SAID_ID "33554431"

// What read_said_row() reads, of `said` joined with what it lists.
#define SAID_COLUMNS                                                                                        \
  "said.rowid & " SAID_IS_INTERACTION                                                                       \
  ", coalesce(interactions.id, messages.id), "                                                              \
  "coalesce(interactions.application_id, messages.application_id), "                                        \
  "coalesce(interactions.contact_id, of_letter.contact_id), coalesce(companies.name, ''), "                 \
  "coalesce(interactions.kind, messages.purpose), coalesce(happened_utc, messages.sent_utc, written_utc), " \
  "coalesce(happened_offset, messages.sent_offset, written_offset), "                                       \
  "coalesce(summary, subject || char(10) || body) "
#define SAID_JOINS                                                                    \
  "LEFT JOIN interactions ON interactions.id = iif(said.rowid & " SAID_IS_INTERACTION \
  ", said.rowid & " SAID_ID                                                           \
  ", NULL) "                                                                          \
  "LEFT JOIN messages ON messages.id = iif(said.rowid & " SAID_IS_INTERACTION         \
  ", NULL, said.rowid & " SAID_ID                                                     \
  ") "                                                                                \
  "LEFT JOIN applications AS of_letter ON of_letter.id = messages.application_id "    \
  "LEFT JOIN companies ON companies.id = coalesce(interactions.company_id, of_letter.company_id) "

FoundWords read_said_row(Row& row, const Query& query);

}  // namespace goodterms
