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
, address_as TEXT NOT NULL DEFAULT '', language TEXT NOT NULL DEFAULT '', reconnect_by TEXT, reconnect_every TEXT NOT NULL DEFAULT '', reconnect_latest TEXT NOT NULL DEFAULT '', tags TEXT NOT NULL DEFAULT '', tags_folded TEXT NOT NULL DEFAULT '', also TEXT NOT NULL DEFAULT '', met TEXT NOT NULL DEFAULT '', introduced_by TEXT NOT NULL DEFAULT '', archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)), for_me_only INTEGER NOT NULL DEFAULT 0 CHECK (for_me_only IN (0, 1))) STRICT;
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
, language TEXT NOT NULL DEFAULT '', internal_offer INTEGER NOT NULL DEFAULT 0 CHECK (internal_offer IN (0, 1)), personal_note TEXT NOT NULL DEFAULT '', interview_zone TEXT NOT NULL DEFAULT '', outcome TEXT NOT NULL DEFAULT '', answer_by TEXT, why_yes TEXT NOT NULL DEFAULT '', learned TEXT NOT NULL DEFAULT '', applied INTEGER NOT NULL DEFAULT 0 CHECK (applied IN (0, 1))) STRICT;
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
, language TEXT NOT NULL DEFAULT '', purpose TEXT NOT NULL DEFAULT '', third_name TEXT NOT NULL DEFAULT '', third_email TEXT NOT NULL DEFAULT '', third_copied INTEGER NOT NULL DEFAULT 0 CHECK (third_copied IN (0, 1))) STRICT;
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
, let_go_utc INTEGER, let_go_offset INTEGER) STRICT;
CREATE INDEX tasks_by_application ON tasks (application_id, position);
CREATE TABLE profile (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  linkedin TEXT NOT NULL
, roadmap TEXT NOT NULL DEFAULT '', looking_for TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE settings (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE undo_steps (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  happened_utc INTEGER NOT NULL,
  happened_offset INTEGER NOT NULL,
  changeset BLOB NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
, goes_on TEXT NOT NULL DEFAULT '', checksum INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE VIRTUAL TABLE names_by_word USING fts5 (
  words, content='', contentless_delete=1, tokenize='goodterms', prefix='1 2 3');
CREATE VIRTUAL TABLE names_by_inside USING fts5 (
  folded, content='', contentless_delete=1, tokenize='trigram case_sensitive 1');
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
CREATE TRIGGER companies_renamed AFTER UPDATE OF name, name_folded ON companies BEGIN
  DELETE FROM names_by_word WHERE rowid = new.id * 4;
  DELETE FROM names_by_inside WHERE rowid = new.id * 4;
  INSERT INTO names_by_word (rowid, words) VALUES (new.id * 4, new.name);
  INSERT INTO names_by_inside (rowid, folded) VALUES (new.id * 4, new.name_folded);
  UPDATE contacts_to_index SET id = id WHERE company_id = new.id;
  UPDATE applications_to_index SET id = id WHERE company_id = new.id;
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
CREATE INDEX contacts_to_reconnect ON contacts (reconnect_on) WHERE reconnect_on IS NOT NULL;
CREATE INDEX tasks_done ON tasks (done_utc) WHERE done_utc IS NOT NULL;
CREATE INDEX applications_sent ON applications (sent_utc) WHERE sent_utc IS NOT NULL;
CREATE TABLE name_starts (
  start TEXT PRIMARY KEY NOT NULL,
  contacts INTEGER NOT NULL DEFAULT 0,
  companies INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TRIGGER companies_counted AFTER INSERT ON companies BEGIN
  INSERT INTO name_starts (start, companies) VALUES (substr(new.name_folded, 1, 3), 1)
    ON CONFLICT (start) DO UPDATE SET companies = companies + 1;
END;
CREATE TRIGGER companies_uncounted AFTER DELETE ON companies BEGIN
  UPDATE name_starts SET companies = companies - 1 WHERE start = substr(old.name_folded, 1, 3);
END;
CREATE TRIGGER companies_recounted AFTER UPDATE OF name_folded ON companies
  WHEN substr(old.name_folded, 1, 3) IS NOT substr(new.name_folded, 1, 3) BEGIN
  UPDATE name_starts SET companies = companies - 1 WHERE start = substr(old.name_folded, 1, 3);
  INSERT INTO name_starts (start, companies) VALUES (substr(new.name_folded, 1, 3), 1)
    ON CONFLICT (start) DO UPDATE SET companies = companies + 1;
END;
CREATE TABLE case_counts (
  state TEXT PRIMARY KEY NOT NULL CHECK (state IN ('to-send', 'sent', 'archived')),
  cases INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER applications_counted AFTER INSERT ON applications BEGIN
  UPDATE case_counts SET cases = cases + 1 WHERE state =
    CASE WHEN new.archived_utc IS NOT NULL THEN 'archived' WHEN new.sent_utc IS NULL THEN 'to-send' ELSE 'sent' END;
END;
CREATE TRIGGER applications_uncounted AFTER DELETE ON applications BEGIN
  UPDATE case_counts SET cases = cases - 1 WHERE state =
    CASE WHEN old.archived_utc IS NOT NULL THEN 'archived' WHEN old.sent_utc IS NULL THEN 'to-send' ELSE 'sent' END;
END;
CREATE TRIGGER applications_recounted AFTER UPDATE OF sent_utc, archived_utc ON applications BEGIN
  UPDATE case_counts SET cases = cases - 1 WHERE state =
    CASE WHEN old.archived_utc IS NOT NULL THEN 'archived' WHEN old.sent_utc IS NULL THEN 'to-send' ELSE 'sent' END;
  UPDATE case_counts SET cases = cases + 1 WHERE state =
    CASE WHEN new.archived_utc IS NOT NULL THEN 'archived' WHEN new.sent_utc IS NULL THEN 'to-send' ELSE 'sent' END;
END;
CREATE INDEX applications_on_desk ON applications (id) WHERE archived_utc IS NULL;
CREATE INDEX applications_archived ON applications (id) WHERE archived_utc IS NOT NULL;
CREATE TABLE decisions (
  application_id INTEGER PRIMARY KEY REFERENCES applications (id),
  offer_signed INTEGER CHECK (offer_signed IN (0, 1)),
  offer_starts TEXT,
  offer_conditions TEXT NOT NULL,
  knows_obligations INTEGER NOT NULL CHECK (knows_obligations IN (0, 1)),
  seconds_spent INTEGER NOT NULL CHECK (seconds_spent >= 0),
  overruled TEXT NOT NULL,
  overruled_why TEXT NOT NULL
) STRICT;
CREATE TABLE decision_answers (
  application_id INTEGER NOT NULL REFERENCES decisions (application_id),
  question TEXT NOT NULL,
  words TEXT NOT NULL,
  meaning TEXT NOT NULL,
  PRIMARY KEY (application_id, question)
) STRICT, WITHOUT ROWID;
CREATE TABLE invitations (
  application_id INTEGER PRIMARY KEY REFERENCES applications (id),
  subject TEXT NOT NULL,
  thread TEXT NOT NULL,   -- message ids, as References has them (RFC 5322, 3.6.4), the invitation's own last
  cc TEXT NOT NULL,       -- as the header has it, encoded words read
  calendar TEXT NOT NULL, -- the whole iCalendar object
  language TEXT NOT NULL  -- its words are in: 'de'
) STRICT;
CREATE INDEX contacts_by_domain ON contacts (lower(substr(email, instr(email, '@') + 1))) WHERE email <> '';
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
CREATE TABLE offers (
  id INTEGER PRIMARY KEY,
  company TEXT NOT NULL,
  role TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  accepted TEXT,
  open_until TEXT,
  starts TEXT,
  base_hundredths INTEGER,
  base_currency TEXT NOT NULL DEFAULT '',
  bonus_hundredths INTEGER,
  bonus_currency TEXT NOT NULL DEFAULT '',
  equity_hundredths INTEGER,
  equity_currency TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE offer_criteria (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  weight INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 10),
  position INTEGER NOT NULL
) STRICT;
CREATE TABLE offer_scores (
  offer_id INTEGER NOT NULL REFERENCES offers (id),
  criterion_id INTEGER NOT NULL REFERENCES offer_criteria (id),
  score INTEGER CHECK (score BETWEEN 0 AND 10),
  note TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (offer_id, criterion_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE exchange_rates (
  currency TEXT PRIMARY KEY,
  into_currency TEXT NOT NULL,
  millionths INTEGER NOT NULL CHECK (millionths > 0),
  noted TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX tasks_waiting_by_due ON tasks (due) WHERE done_utc IS NULL AND let_go_utc IS NULL;
CREATE TABLE brought_back (
  application_id INTEGER PRIMARY KEY REFERENCES applications (id) ON DELETE CASCADE,
  day TEXT NOT NULL
) STRICT;
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
CREATE INDEX contacts_past_latest ON contacts (reconnect_by) WHERE reconnect_by IS NOT NULL;
CREATE INDEX interactions_replies ON interactions (happened_utc, id) WHERE kind = 'reply';
CREATE TABLE tags (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (name <> ''),
  name_folded TEXT NOT NULL,
  reconnect_every TEXT NOT NULL,
  reconnect_latest TEXT NOT NULL
) STRICT;
CREATE INDEX tags_by_name ON tags (name_folded);
CREATE TABLE tagged (
  tag TEXT NOT NULL,
  contact_id INTEGER NOT NULL,
  PRIMARY KEY (tag, contact_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX tagged_by_contact ON tagged (contact_id);
CREATE TRIGGER contacts_tagged AFTER INSERT ON contacts WHEN new.tags_folded <> '' BEGIN
  INSERT OR IGNORE INTO tagged (tag, contact_id) SELECT value, new.id FROM
    json_each('[' || replace(json_quote(new.tags_folded), ', ', '","') || ']');
END;
CREATE TRIGGER contacts_tagged_anew AFTER UPDATE OF tags_folded ON contacts
  WHEN old.tags_folded IS NOT new.tags_folded BEGIN
  DELETE FROM tagged WHERE contact_id = new.id;
  INSERT OR IGNORE INTO tagged (tag, contact_id) SELECT value, new.id FROM
    json_each('[' || replace(json_quote(new.tags_folded), ', ', '","') || ']') WHERE value <> '';
END;
CREATE TRIGGER contacts_untagged AFTER DELETE ON contacts WHEN old.tags_folded <> '' BEGIN
  DELETE FROM tagged WHERE contact_id = old.id;
END;
CREATE INDEX applications_noted ON applications (id) WHERE notes <> '' AND archived_utc IS NULL;
CREATE TABLE said_words (word TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;
CREATE TRIGGER messages_worded AFTER INSERT ON messages BEGIN
  INSERT OR IGNORE INTO said_words SELECT value FROM json_each(words_of(new.subject || char(10) || new.body));
END;
CREATE TRIGGER messages_worded_anew AFTER UPDATE OF subject, body ON messages BEGIN
  INSERT OR IGNORE INTO said_words SELECT value FROM json_each(words_of(new.subject || char(10) || new.body));
END;
CREATE TRIGGER interactions_worded AFTER INSERT ON interactions BEGIN
  INSERT OR IGNORE INTO said_words SELECT value FROM json_each(words_of(new.summary));
END;
CREATE TRIGGER interactions_worded_anew AFTER UPDATE OF summary ON interactions BEGIN
  INSERT OR IGNORE INTO said_words SELECT value FROM json_each(words_of(new.summary));
END;
CREATE VIEW contacts_to_index AS
  SELECT contacts.id, contacts.company_id,
         contacts.name || ' ' || coalesce(companies.name, '') || ' ' || title || ' ' || email || ' ' || also || ' ' ||
           met || ' ' || introduced_by AS words,
         contacts.name_folded || ' ' || coalesce(companies.name_folded, '') AS folded
  FROM contacts LEFT JOIN companies ON companies.id = contacts.company_id;
CREATE TRIGGER contacts_to_index_anew INSTEAD OF UPDATE ON contacts_to_index BEGIN
  DELETE FROM names_by_word WHERE rowid = new.id * 4 + 1;
  DELETE FROM names_by_inside WHERE rowid = new.id * 4 + 1;
  INSERT INTO names_by_word (rowid, words) VALUES (new.id * 4 + 1, new.words);
  INSERT INTO names_by_inside (rowid, folded) VALUES (new.id * 4 + 1, new.folded);
END;
CREATE TRIGGER contacts_indexed_anew
  AFTER UPDATE OF name, name_folded, title, email, also, met, introduced_by, company_id ON contacts BEGIN
  UPDATE contacts_to_index SET id = id WHERE id = new.id;
END;
CREATE INDEX contacts_on_desk ON contacts (name_folded, archived) WHERE archived = 0;
CREATE INDEX contacts_archived ON contacts (name_folded, archived) WHERE archived = 1;
CREATE TRIGGER contacts_counted AFTER INSERT ON contacts WHEN new.archived = 0 BEGIN
  INSERT INTO name_starts (start, contacts) VALUES (substr(new.name_folded, 1, 3), 1)
    ON CONFLICT (start) DO UPDATE SET contacts = contacts + 1;
END;
CREATE TRIGGER contacts_uncounted AFTER DELETE ON contacts WHEN old.archived = 0 BEGIN
  UPDATE name_starts SET contacts = contacts - 1 WHERE start = substr(old.name_folded, 1, 3);
END;
CREATE TRIGGER contacts_recounted AFTER UPDATE OF name_folded, archived ON contacts
  WHEN substr(old.name_folded, 1, 3) IS NOT substr(new.name_folded, 1, 3) OR old.archived IS NOT new.archived BEGIN
  UPDATE name_starts SET contacts = contacts - 1 WHERE start = substr(old.name_folded, 1, 3) AND old.archived = 0;
  INSERT INTO name_starts (start, contacts) SELECT substr(new.name_folded, 1, 3), 1 WHERE new.archived = 0
    ON CONFLICT (start) DO UPDATE SET contacts = contacts + 1;
END;
CREATE TABLE bin (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  company TEXT NOT NULL,
  deleted_utc INTEGER NOT NULL,
  deleted_offset INTEGER NOT NULL,
  contents TEXT NOT NULL
) STRICT;
CREATE INDEX bin_by_day ON bin (deleted_utc);
INSERT INTO case_counts VALUES ('archived', 0);
INSERT INTO case_counts VALUES ('sent', 0);
INSERT INTO case_counts VALUES ('to-send', 0);
