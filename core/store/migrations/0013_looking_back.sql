-- What somebody keeps for themselves while the 30 days run: why they said yes elsewhere, and what this taught them.
ALTER TABLE applications ADD COLUMN why_yes TEXT NOT NULL DEFAULT '';
ALTER TABLE applications ADD COLUMN learned TEXT NOT NULL DEFAULT '';
