-- The log: people, cases, what was written and said, the 30 days, and the search index over all of it.
-- Instants are two columns: UTC seconds and the zone's offset in minutes. Days are ISO dates.
-- *_folded columns hold core/base fold() of the column they are named after; the repositories write them.

CREATE TABLE companies (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (name <> ''),
  name_folded TEXT NOT NULL,
  notes TEXT NOT NULL
) STRICT;
CREATE INDEX companies_by_name ON companies (name_folded);

CREATE TABLE contacts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  company_id INTEGER REFERENCES companies (id),
  name TEXT NOT NULL CHECK (name <> ''),
  name_folded TEXT NOT NULL,
  title TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  linkedin TEXT NOT NULL,
  relation TEXT NOT NULL,
  reads_messages INTEGER NOT NULL CHECK (reads_messages IN (0, 1)),
  notes TEXT NOT NULL,
  reconnect_on TEXT
) STRICT;
CREATE INDEX contacts_by_name ON contacts (name_folded);
CREATE INDEX contacts_by_company ON contacts (company_id);

CREATE TABLE applications (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  company_id INTEGER NOT NULL REFERENCES companies (id),
  contact_id INTEGER REFERENCES contacts (id),
  role TEXT NOT NULL CHECK (role <> ''),
  role_folded TEXT NOT NULL,
  approached TEXT NOT NULL,
  touchpoints INTEGER NOT NULL CHECK (touchpoints >= 1),
  spoken_before INTEGER NOT NULL CHECK (spoken_before IN (0, 1)),
  conversation TEXT NOT NULL,
  interview_utc INTEGER,
  interview_offset INTEGER,
  decided_utc INTEGER,
  decided_offset INTEGER,
  reason TEXT NOT NULL,
  international INTEGER NOT NULL CHECK (international IN (0, 1)),
  private_words TEXT NOT NULL,
  notes TEXT NOT NULL,
  created_utc INTEGER NOT NULL,
  created_offset INTEGER NOT NULL,
  sent_utc INTEGER,
  sent_offset INTEGER,
  archived_utc INTEGER,
  archived_offset INTEGER
) STRICT;
CREATE INDEX applications_by_company ON applications (company_id);
CREATE INDEX applications_by_contact ON applications (contact_id);
CREATE INDEX applications_to_send ON applications (id) WHERE sent_utc IS NULL AND archived_utc IS NULL;

CREATE TABLE messages (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id < 33554432),
  application_id INTEGER NOT NULL REFERENCES applications (id),
  channel TEXT NOT NULL,
  tone TEXT NOT NULL,
  template_id TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  written_utc INTEGER NOT NULL,
  written_offset INTEGER NOT NULL,
  sent_utc INTEGER,
  sent_offset INTEGER
) STRICT;
CREATE INDEX messages_by_application ON messages (application_id);

CREATE TABLE interactions (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id < 33554432),
  application_id INTEGER REFERENCES applications (id),
  contact_id INTEGER REFERENCES contacts (id),
  company_id INTEGER REFERENCES companies (id),
  message_id INTEGER REFERENCES messages (id),
  kind TEXT NOT NULL,
  channel TEXT,
  happened_utc INTEGER NOT NULL,
  happened_offset INTEGER NOT NULL,
  summary TEXT NOT NULL
) STRICT;
CREATE INDEX interactions_by_application ON interactions (application_id, happened_utc);
CREATE INDEX interactions_by_contact ON interactions (contact_id, happened_utc);
CREATE INDEX interactions_by_company ON interactions (company_id, happened_utc);
CREATE INDEX interactions_by_message ON interactions (message_id);

CREATE TABLE tasks (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  application_id INTEGER NOT NULL REFERENCES applications (id),
  item TEXT NOT NULL,
  title TEXT NOT NULL,
  due TEXT NOT NULL,
  done_utc INTEGER,
  done_offset INTEGER,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX tasks_by_application ON tasks (application_id, position);
CREATE INDEX tasks_open_by_due ON tasks (due) WHERE done_utc IS NULL;

-- One row, id 1.
CREATE TABLE profile (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  linkedin TEXT NOT NULL
) STRICT;

CREATE TABLE settings (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What was done, newest last, as changesets of SQLite's session extension (core/store/undo_steps.h). Not itself undone.
CREATE TABLE undo_steps (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  happened_utc INTEGER NOT NULL,
  happened_offset INTEGER NOT NULL,
  changeset BLOB NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

-- Search. The indexes hold no text of their own (contentless); triggers keep them in step with the tables, also
-- when undo applies a changeset.

-- Names by the start of their words. rowid = id * 4 + kind; kind: 0 company, 1 contact, 2 application.
CREATE VIRTUAL TABLE names_by_word USING fts5 (
  words, content='', contentless_delete=1, tokenize='goodterms', prefix='1 2 3');

-- The same names by any three characters in a row, for finding what is inside a word.
CREATE VIRTUAL TABLE names_by_inside USING fts5 (
  folded, content='', contentless_delete=1, tokenize='trigram case_sensitive 1');

-- What was written and said, newest first by its rowid:
-- happened_utc * 2^26 + kind * 2^25 + id; kind: 0 message, 1 interaction.
CREATE VIRTUAL TABLE said USING fts5 (
  words, content='', contentless_delete=1, tokenize='goodterms', prefix='1 2 3');

CREATE TRIGGER companies_indexed AFTER INSERT ON companies BEGIN
  INSERT INTO names_by_word (rowid, words) VALUES (new.id * 4, new.name);
  INSERT INTO names_by_inside (rowid, folded) VALUES (new.id * 4, new.name_folded);
END;
CREATE TRIGGER companies_forgotten AFTER DELETE ON companies BEGIN
  DELETE FROM names_by_word WHERE rowid = old.id * 4;
  DELETE FROM names_by_inside WHERE rowid = old.id * 4;
END;
-- A company's people and cases are found by its name as well.
CREATE TRIGGER companies_renamed AFTER UPDATE OF name, name_folded ON companies BEGIN
  DELETE FROM names_by_word WHERE rowid = new.id * 4;
  DELETE FROM names_by_inside WHERE rowid = new.id * 4;
  INSERT INTO names_by_word (rowid, words) VALUES (new.id * 4, new.name);
  INSERT INTO names_by_inside (rowid, folded) VALUES (new.id * 4, new.name_folded);
  UPDATE contacts_to_index SET id = id WHERE company_id = new.id;
  UPDATE applications_to_index SET id = id WHERE company_id = new.id;
END;

-- What is indexed of a contact and of an application; updating a row of these views indexes it anew.
CREATE VIEW contacts_to_index AS
  SELECT contacts.id, contacts.company_id,
         contacts.name || ' ' || coalesce(companies.name, '') || ' ' || title || ' ' || email AS words,
         contacts.name_folded || ' ' || coalesce(companies.name_folded, '') AS folded
  FROM contacts LEFT JOIN companies ON companies.id = contacts.company_id;
CREATE TRIGGER contacts_to_index_anew INSTEAD OF UPDATE ON contacts_to_index BEGIN
  DELETE FROM names_by_word WHERE rowid = new.id * 4 + 1;
  DELETE FROM names_by_inside WHERE rowid = new.id * 4 + 1;
  INSERT INTO names_by_word (rowid, words) VALUES (new.id * 4 + 1, new.words);
  INSERT INTO names_by_inside (rowid, folded) VALUES (new.id * 4 + 1, new.folded);
END;
CREATE VIEW applications_to_index AS
  SELECT applications.id, applications.company_id,
         role || ' ' || companies.name AS words,
         role_folded || ' ' || companies.name_folded AS folded
  FROM applications JOIN companies ON companies.id = applications.company_id;
CREATE TRIGGER applications_to_index_anew INSTEAD OF UPDATE ON applications_to_index BEGIN
  DELETE FROM names_by_word WHERE rowid = new.id * 4 + 2;
  DELETE FROM names_by_inside WHERE rowid = new.id * 4 + 2;
  INSERT INTO names_by_word (rowid, words) VALUES (new.id * 4 + 2, new.words);
  INSERT INTO names_by_inside (rowid, folded) VALUES (new.id * 4 + 2, new.folded);
END;

CREATE TRIGGER contacts_indexed AFTER INSERT ON contacts BEGIN
  UPDATE contacts_to_index SET id = id WHERE id = new.id;
END;
CREATE TRIGGER contacts_indexed_anew AFTER UPDATE OF name, name_folded, title, email, company_id ON contacts BEGIN
  UPDATE contacts_to_index SET id = id WHERE id = new.id;
END;
CREATE TRIGGER contacts_forgotten AFTER DELETE ON contacts BEGIN
  DELETE FROM names_by_word WHERE rowid = old.id * 4 + 1;
  DELETE FROM names_by_inside WHERE rowid = old.id * 4 + 1;
END;

CREATE TRIGGER applications_indexed AFTER INSERT ON applications BEGIN
  UPDATE applications_to_index SET id = id WHERE id = new.id;
END;
CREATE TRIGGER applications_indexed_anew AFTER UPDATE OF role, role_folded, company_id ON applications BEGIN
  UPDATE applications_to_index SET id = id WHERE id = new.id;
END;
CREATE TRIGGER applications_forgotten AFTER DELETE ON applications BEGIN
  DELETE FROM names_by_word WHERE rowid = old.id * 4 + 2;
  DELETE FROM names_by_inside WHERE rowid = old.id * 4 + 2;
END;

CREATE TRIGGER messages_indexed AFTER INSERT ON messages BEGIN
  INSERT INTO said (rowid, words)
  VALUES (coalesce(new.sent_utc, new.written_utc) * 67108864 + new.id, new.subject || char(10) || new.body);
END;
CREATE TRIGGER messages_indexed_anew AFTER UPDATE OF subject, body, written_utc, sent_utc ON messages BEGIN
  DELETE FROM said WHERE rowid = coalesce(old.sent_utc, old.written_utc) * 67108864 + old.id;
  INSERT INTO said (rowid, words)
  VALUES (coalesce(new.sent_utc, new.written_utc) * 67108864 + new.id, new.subject || char(10) || new.body);
END;
CREATE TRIGGER messages_forgotten AFTER DELETE ON messages BEGIN
  DELETE FROM said WHERE rowid = coalesce(old.sent_utc, old.written_utc) * 67108864 + old.id;
END;

CREATE TRIGGER interactions_indexed AFTER INSERT ON interactions BEGIN
  INSERT INTO said (rowid, words) VALUES (new.happened_utc * 67108864 + 33554432 + new.id, new.summary);
END;
CREATE TRIGGER interactions_indexed_anew AFTER UPDATE OF summary, happened_utc ON interactions BEGIN
  DELETE FROM said WHERE rowid = old.happened_utc * 67108864 + 33554432 + old.id;
  INSERT INTO said (rowid, words) VALUES (new.happened_utc * 67108864 + 33554432 + new.id, new.summary);
END;
CREATE TRIGGER interactions_forgotten AFTER DELETE ON interactions BEGIN
  DELETE FROM said WHERE rowid = old.happened_utc * 67108864 + 33554432 + old.id;
END;
