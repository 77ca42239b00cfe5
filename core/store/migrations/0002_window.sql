-- What the window asks every time it opens is answered without reading everything.
CREATE INDEX contacts_to_reconnect ON contacts (reconnect_on) WHERE reconnect_on IS NOT NULL;
CREATE INDEX tasks_done ON tasks (done_utc) WHERE done_utc IS NOT NULL;
CREATE INDEX applications_sent ON applications (sent_utc) WHERE sent_utc IS NOT NULL;

-- What a step went on with: words of one letter that are kept again and again are one step to undo.
ALTER TABLE undo_steps ADD COLUMN goes_on TEXT NOT NULL DEFAULT '';
