-- Quotes, backslashes, newlines, dollar signs, semicolons and other scripts; an empty comment is none.
CREATE TABLE t (a integer, b integer, c integer, d integer, untouched integer, f integer);
COMMENT ON COLUMN t.a IS 'it''s';
COMMENT ON COLUMN t.b IS 'one line';
COMMENT ON COLUMN t.c IS '';
COMMENT ON COLUMN t.d IS 'goes';
COMMENT ON COLUMN t.f IS 'Ærøskøbing';
