-- Who was deleted, with all that belonged to them as an export has it (core/store/bin.h): no other table, no index and
-- no search knows of them any more. The number is the contact's.
CREATE TABLE bin (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  company TEXT NOT NULL,
  deleted_utc INTEGER NOT NULL,
  deleted_offset INTEGER NOT NULL,
  contents TEXT NOT NULL
) STRICT;
CREATE INDEX bin_by_day ON bin (deleted_utc);
