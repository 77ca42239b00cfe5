-- Whom a letter concerns beside the contact of its case: who got it instead (third_copied 0), or a copy (1). Empty:
-- nobody.
ALTER TABLE messages ADD COLUMN third_name TEXT NOT NULL DEFAULT '';
ALTER TABLE messages ADD COLUMN third_email TEXT NOT NULL DEFAULT '';
ALTER TABLE messages ADD COLUMN third_copied INTEGER NOT NULL DEFAULT 0 CHECK (third_copied IN (0, 1));
