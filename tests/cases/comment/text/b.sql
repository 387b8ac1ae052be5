CREATE TABLE t (a integer, b integer, c integer, d integer, untouched integer, f integer);
COMMENT ON COLUMN t.a IS 'it''s ''quoted'' and \back\slashed\';
COMMENT ON COLUMN t.b IS 'two
lines; -- not a comment
	and a tab';
COMMENT ON COLUMN t.c IS '$$ $function$ /* open %s {0}';
COMMENT ON COLUMN t.d IS '';
COMMENT ON COLUMN t.untouched IS NULL;
COMMENT ON COLUMN t.f IS 'Ærøskøbing, 東京, 🦆';
