-- How somebody is addressed, and which language one writes to them in.
ALTER TABLE contacts ADD COLUMN address_as TEXT NOT NULL DEFAULT '';
ALTER TABLE contacts ADD COLUMN language TEXT NOT NULL DEFAULT '';
ALTER TABLE applications ADD COLUMN language TEXT NOT NULL DEFAULT '';
ALTER TABLE messages ADD COLUMN language TEXT NOT NULL DEFAULT '';

-- What a letter may not tell, and a sentence of the user's own for it.
ALTER TABLE applications ADD COLUMN internal_offer INTEGER NOT NULL DEFAULT 0 CHECK (internal_offer IN (0, 1));
ALTER TABLE applications ADD COLUMN personal_note TEXT NOT NULL DEFAULT '';
