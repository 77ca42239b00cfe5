-- Cases that were let go by themselves and that the user brought back (core/actions/long_past.h), and when:
-- neither the case nor what was due by that day is let go again. No part of undo, which it has to outlast.
CREATE TABLE brought_back (
  application_id INTEGER PRIMARY KEY REFERENCES applications (id) ON DELETE CASCADE,
  day TEXT NOT NULL
) STRICT;
