-- People who are put aside: archived, and those whom only the user is to see.
ALTER TABLE contacts ADD COLUMN archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1));
ALTER TABLE contacts ADD COLUMN for_me_only INTEGER NOT NULL DEFAULT 0 CHECK (for_me_only IN (0, 1));
-- With the mark in the index as well: a page of the list is found without looking at its people one by one.
CREATE INDEX contacts_on_desk ON contacts (name_folded, archived) WHERE archived = 0;
CREATE INDEX contacts_archived ON contacts (name_folded, archived) WHERE archived = 1;

-- The list of people is of those who are not archived, and so are the counts that it opens by.
DROP TRIGGER contacts_counted;
DROP TRIGGER contacts_uncounted;
DROP TRIGGER contacts_recounted;
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
