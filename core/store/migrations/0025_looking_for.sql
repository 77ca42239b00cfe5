-- What the user would like to be told of, for letters to those who wrote without an application.
ALTER TABLE profile ADD COLUMN looking_for TEXT NOT NULL DEFAULT '';
