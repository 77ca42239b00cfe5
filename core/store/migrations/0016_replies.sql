-- What waits for an answer is looked for at every key of a search, and nearly no line is a reply.
CREATE INDEX interactions_replies ON interactions (happened_utc, id) WHERE kind = 'reply';
