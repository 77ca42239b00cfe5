-- Offers side by side; core/model/offer.h says what they are. Amounts are in hundredths of the currency as it
-- was entered, each a year.
CREATE TABLE offers (
  id INTEGER PRIMARY KEY,
  company TEXT NOT NULL,
  role TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  accepted TEXT,
  open_until TEXT,
  starts TEXT,
  base_hundredths INTEGER,
  base_currency TEXT NOT NULL DEFAULT '',
  bonus_hundredths INTEGER,
  bonus_currency TEXT NOT NULL DEFAULT '',
  equity_hundredths INTEGER,
  equity_currency TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE offer_criteria (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  weight INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 10),
  position INTEGER NOT NULL
) STRICT;

-- One row a cell that has a score or a note; a score that is not known is NULL.
CREATE TABLE offer_scores (
  offer_id INTEGER NOT NULL REFERENCES offers (id),
  criterion_id INTEGER NOT NULL REFERENCES offer_criteria (id),
  score INTEGER CHECK (score BETWEEN 0 AND 10),
  note TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (offer_id, criterion_id)
) STRICT, WITHOUT ROWID;

-- The user's own rates: 1 `currency` was so many millionths of an `into_currency` on that day.
CREATE TABLE exchange_rates (
  currency TEXT PRIMARY KEY,
  into_currency TEXT NOT NULL,
  millionths INTEGER NOT NULL CHECK (millionths > 0),
  noted TEXT NOT NULL
) STRICT, WITHOUT ROWID;
