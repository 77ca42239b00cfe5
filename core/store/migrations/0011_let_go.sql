-- What nobody did for long is let go (core/actions/long_past.h): it asks for nothing any more, and is not done.
ALTER TABLE tasks ADD COLUMN let_go_utc INTEGER;
ALTER TABLE tasks ADD COLUMN let_go_offset INTEGER;
DROP INDEX tasks_open_by_due;
CREATE INDEX tasks_waiting_by_due ON tasks (due) WHERE done_utc IS NULL AND let_go_utc IS NULL;
