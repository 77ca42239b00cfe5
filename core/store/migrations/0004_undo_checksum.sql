-- What a step holds is told from what was damaged since (core/store/undo_steps.h). Steps of an older file are dropped
-- when it changes shape, so none is without.
ALTER TABLE undo_steps ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
