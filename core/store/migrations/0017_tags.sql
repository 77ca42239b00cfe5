-- The words people are filed under (core/model/tag.h), and how often to be in touch with everybody under one.
ALTER TABLE contacts ADD COLUMN tags TEXT NOT NULL DEFAULT '';
ALTER TABLE contacts ADD COLUMN tags_folded TEXT NOT NULL DEFAULT '';
CREATE TABLE tags (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (name <> ''),
  name_folded TEXT NOT NULL,
  reconnect_every TEXT NOT NULL,
  reconnect_latest TEXT NOT NULL
) STRICT;
CREATE INDEX tags_by_name ON tags (name_folded);

-- Who has a tag, folded, kept in step with contacts, also when undo applies a changeset.
CREATE TABLE tagged (
  tag TEXT NOT NULL,
  contact_id INTEGER NOT NULL,
  PRIMARY KEY (tag, contact_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX tagged_by_contact ON tagged (contact_id);
-- "a, b" as a list of JSON: ["a","b"].
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
