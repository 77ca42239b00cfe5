-- How many there are and where they lie, kept by triggers: a list tells its length, and opens at any place in it,
-- without being read (core/store/people_list.h, core/store/case_list.h). Told from the tables alone, so it is neither
-- recorded for undo nor exported.

-- Contacts and companies by how their folded name begins. Names in order are also in the order of their beginnings.
CREATE TABLE name_starts (
  start TEXT PRIMARY KEY NOT NULL,
  contacts INTEGER NOT NULL DEFAULT 0,
  companies INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

INSERT INTO name_starts (start, contacts, companies)
  SELECT start, sum(NOT is_company), sum(is_company) FROM (
    SELECT substr(name_folded, 1, 3) AS start, 0 AS is_company FROM contacts
    UNION ALL SELECT substr(name_folded, 1, 3), 1 FROM companies)
  GROUP BY start;

CREATE TRIGGER contacts_counted AFTER INSERT ON contacts BEGIN
  INSERT INTO name_starts (start, contacts) VALUES (substr(new.name_folded, 1, 3), 1)
    ON CONFLICT (start) DO UPDATE SET contacts = contacts + 1;
END;
CREATE TRIGGER contacts_uncounted AFTER DELETE ON contacts BEGIN
  UPDATE name_starts SET contacts = contacts - 1 WHERE start = substr(old.name_folded, 1, 3);
END;
CREATE TRIGGER contacts_recounted AFTER UPDATE OF name_folded ON contacts
  WHEN substr(old.name_folded, 1, 3) IS NOT substr(new.name_folded, 1, 3) BEGIN
  UPDATE name_starts SET contacts = contacts - 1 WHERE start = substr(old.name_folded, 1, 3);
  INSERT INTO name_starts (start, contacts) VALUES (substr(new.name_folded, 1, 3), 1)
    ON CONFLICT (start) DO UPDATE SET contacts = contacts + 1;
END;
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

-- Cases by where they stand.
CREATE TABLE case_counts (
  state TEXT PRIMARY KEY NOT NULL CHECK (state IN ('to-send', 'sent', 'archived')),
  cases INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO case_counts (state, cases) VALUES
  ('to-send', (SELECT count(*) FROM applications WHERE sent_utc IS NULL AND archived_utc IS NULL)),
  ('sent', (SELECT count(*) FROM applications WHERE sent_utc IS NOT NULL AND archived_utc IS NULL)),
  ('archived', (SELECT count(*) FROM applications WHERE archived_utc IS NOT NULL));

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

-- The list of cases leaves archived ones out, or shows them alone, newest first.
CREATE INDEX applications_on_desk ON applications (id) WHERE archived_utc IS NULL;
CREATE INDEX applications_archived ON applications (id) WHERE archived_utc IS NOT NULL;
