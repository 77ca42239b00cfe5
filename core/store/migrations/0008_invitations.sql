-- What an invitation that came as a mail or a calendar file tells beside its words, one row a case: what an
-- answer refers to. Its words are a line of the story.
CREATE TABLE invitations (
  application_id INTEGER PRIMARY KEY REFERENCES applications (id),
  subject TEXT NOT NULL,
  thread TEXT NOT NULL,   -- message ids, as References has them (RFC 5322, 3.6.4), the invitation's own last
  cc TEXT NOT NULL,       -- as the header has it, encoded words read
  calendar TEXT NOT NULL  -- the whole iCalendar object
) STRICT;
