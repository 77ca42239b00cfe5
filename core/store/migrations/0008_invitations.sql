-- What an invitation that came as a mail or a calendar file tells beside its words, one row a case: what an
-- answer refers to. Its words are a line of the story.
CREATE TABLE invitations (
  application_id INTEGER PRIMARY KEY REFERENCES applications (id),
  subject TEXT NOT NULL,
  thread TEXT NOT NULL,   -- message ids, as References has them (RFC 5322, 3.6.4), the invitation's own last
  cc TEXT NOT NULL,       -- as the header has it, encoded words read
  calendar TEXT NOT NULL, -- the whole iCalendar object
  language TEXT NOT NULL  -- its words are in: 'de'
) STRICT;
-- Who wrote before from the same domain.
CREATE INDEX contacts_by_domain ON contacts (lower(substr(email, instr(email, '@') + 1))) WHERE email <> '';
