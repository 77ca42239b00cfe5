-- Whether the user had applied, or they came of themselves (0, also where nobody knows): a letter withdraws an
-- application only where there is one.
ALTER TABLE applications ADD COLUMN applied INTEGER NOT NULL DEFAULT 0 CHECK (applied IN (0, 1));
