-- Letters, scripts and notes in the user's own words; core/model/own_letter.h says what the columns hold.
CREATE TABLE own_letters (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL CHECK (title <> ''),
  language TEXT NOT NULL,
  channel TEXT NOT NULL,
  tone TEXT NOT NULL,
  purpose TEXT NOT NULL,
  reason TEXT NOT NULL,
  subject TEXT NOT NULL, -- Mustache, as it was typed
  body TEXT NOT NULL,
  changed_utc INTEGER NOT NULL,
  changed_offset INTEGER NOT NULL
) STRICT;
