// What waits for the user, in a statement: the same wherever it is listed, counted or searched for.
#pragma once

// Whether it is with somebody who is archived, with whom nothing waits any more.
#define WITH_ARCHIVED(contact) \
  "EXISTS (SELECT 1 FROM contacts WHERE contacts.id = " contact " AND contacts.archived = 1)"

// Of lines of a story called `theirs`: what they wrote last in a case that is not archived, where nothing was
// said to it since; what comes after it is another answer of theirs, or what ends_waiting() names
// (core/model/message.h).
#define UNANSWERED                                                                                          \
  "theirs.kind = 'reply' AND theirs.application_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM applications " \
  "WHERE applications.id = theirs.application_id AND archived_utc IS NOT NULL) AND NOT EXISTS (SELECT 1 "   \
  "FROM interactions AS later WHERE later.application_id = theirs.application_id AND (later.kind IN "       \
  "('reply', 'answered', 'settled', 'wrote') OR later.kind = 'call' AND later.message_id IS NOT NULL) AND " \
  "(later.happened_utc, later.id) > (theirs.happened_utc, theirs.id)) AND NOT " WITH_ARCHIVED(              \
      "theirs.contact_id")

// Of promises: what the user gave their word on, but for archived cases and people.
#define OPEN_PROMISE                                                                                      \
  "state = 'open' AND owed_by = 'mine' AND NOT EXISTS (SELECT 1 FROM applications WHERE applications.id " \
  "= application_id AND archived_utc IS NOT NULL) AND NOT " WITH_ARCHIVED("contact_id")

// Of cases: those with something to remember, but for archived ones and people.
#define NOTED_CASE "notes <> '' AND archived_utc IS NULL AND NOT " WITH_ARCHIVED("applications.contact_id")
