-- What somebody answered before deciding, one row a case; core/model/decision.h says what the ids are.
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

-- One row a question that was answered.
CREATE TABLE decision_answers (
  application_id INTEGER NOT NULL REFERENCES decisions (application_id),
  question TEXT NOT NULL,
  words TEXT NOT NULL,
  meaning TEXT NOT NULL,
  PRIMARY KEY (application_id, question)
) STRICT, WITHOUT ROWID;

-- What was settled on instead of declining, and until when: the letter that is due says it.
ALTER TABLE applications ADD COLUMN outcome TEXT NOT NULL DEFAULT '';
ALTER TABLE applications ADD COLUMN answer_by TEXT;
-- What a letter was for, where it did not decline.
ALTER TABLE messages ADD COLUMN purpose TEXT NOT NULL DEFAULT '';

-- The user's own goals for the next 12 to 24 months.
ALTER TABLE profile ADD COLUMN roadmap TEXT NOT NULL DEFAULT '';
