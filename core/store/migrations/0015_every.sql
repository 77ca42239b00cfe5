-- How often to be in touch with somebody (core/model/people.h): ideally, and at the latest. The days that follow from
-- it are kept beside it, since who is due is asked at every start.
ALTER TABLE contacts ADD COLUMN reconnect_by TEXT;
ALTER TABLE contacts ADD COLUMN reconnect_every TEXT NOT NULL DEFAULT '';
ALTER TABLE contacts ADD COLUMN reconnect_latest TEXT NOT NULL DEFAULT '';
CREATE INDEX contacts_past_latest ON contacts (reconnect_by) WHERE reconnect_by IS NOT NULL;
