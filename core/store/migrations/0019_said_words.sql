-- Each word of what was ever written and said, once. The index has them too, but looking there for the word that comes
-- next reads through all entries of the one before it: of a common word, thousands of pages. Slips of the fingers are
-- looked for word by word (core/store/similar_words.h). A word stays when the last text with it goes, until something
-- is forgotten for good (core/store/forget.h); whoever reads it asks the index whether it is still there.
CREATE TABLE said_words (word TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;

CREATE VIRTUAL TABLE temp.words_until_now USING fts5vocab (main, said, row);
INSERT INTO said_words SELECT term FROM temp.words_until_now;
DROP TABLE temp.words_until_now;

-- words_of(): core/store/tokenizer.h
CREATE TRIGGER messages_worded AFTER INSERT ON messages BEGIN
  INSERT OR IGNORE INTO said_words SELECT value FROM json_each(words_of(new.subject || char(10) || new.body));
END;
CREATE TRIGGER messages_worded_anew AFTER UPDATE OF subject, body ON messages BEGIN
  INSERT OR IGNORE INTO said_words SELECT value FROM json_each(words_of(new.subject || char(10) || new.body));
END;
CREATE TRIGGER interactions_worded AFTER INSERT ON interactions BEGIN
  INSERT OR IGNORE INTO said_words SELECT value FROM json_each(words_of(new.summary));
END;
CREATE TRIGGER interactions_worded_anew AFTER UPDATE OF summary ON interactions BEGIN
  INSERT OR IGNORE INTO said_words SELECT value FROM json_each(words_of(new.summary));
END;
