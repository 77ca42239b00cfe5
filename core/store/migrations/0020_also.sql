-- What is kept of a person beside one address and one number: further ones, parted as tags are, how the two met, and
-- who brought them together. All of it finds them.
ALTER TABLE contacts ADD COLUMN also TEXT NOT NULL DEFAULT '';
ALTER TABLE contacts ADD COLUMN met TEXT NOT NULL DEFAULT '';
ALTER TABLE contacts ADD COLUMN introduced_by TEXT NOT NULL DEFAULT '';

DROP TRIGGER contacts_to_index_anew;
DROP TRIGGER contacts_indexed_anew;
DROP VIEW contacts_to_index;
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
