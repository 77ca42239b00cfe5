-- The zone an interview was written in ("Europe/London", "-05:00"); empty where none was said.
ALTER TABLE applications ADD COLUMN interview_zone TEXT NOT NULL DEFAULT '';
