-- Whom to get in touch with is asked every time the app opens: without reading every contact.
CREATE INDEX contacts_to_reconnect ON contacts (reconnect_on) WHERE reconnect_on IS NOT NULL;
CREATE INDEX tasks_done ON tasks (done_utc) WHERE done_utc IS NOT NULL;
CREATE INDEX applications_sent ON applications (sent_utc) WHERE sent_utc IS NOT NULL;
