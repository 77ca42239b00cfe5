-- What was noted to be remembered of a case is owed (core/store/owed_list.h), and looked for at every key of a search.
CREATE INDEX applications_noted ON applications (id) WHERE notes <> '' AND archived_utc IS NULL;
