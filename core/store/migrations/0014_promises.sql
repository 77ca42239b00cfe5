-- What was promised between the user and somebody; core/model/promise.h says what the columns hold.
CREATE TABLE promises (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id INTEGER REFERENCES contacts (id),
  company_id INTEGER REFERENCES companies (id),
  application_id INTEGER REFERENCES applications (id),
  kind TEXT NOT NULL,
  words TEXT NOT NULL CHECK (words <> ''),
  owed_by TEXT NOT NULL CHECK (owed_by IN ('mine', 'theirs')),
  due TEXT,
  said_utc INTEGER NOT NULL,
  said_offset INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'kept', 'let-go', 'refused')),
  settled_utc INTEGER,
  settled_offset INTEGER
) STRICT;
CREATE INDEX promises_of_contact ON promises (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX promises_of_company ON promises (company_id) WHERE company_id IS NOT NULL;
CREATE INDEX promises_of_application ON promises (application_id) WHERE application_id IS NOT NULL;
CREATE INDEX promises_open ON promises (due) WHERE state = 'open';
