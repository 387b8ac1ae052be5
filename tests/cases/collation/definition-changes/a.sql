-- Provider, locale and determinism cannot be altered: the collation is made anew, and a column with it keeps its rows.
CREATE COLLATION "Case" (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
CREATE COLLATION by_provider FROM "C";
CREATE COLLATION by_parts (lc_collate = 'C', lc_ctype = 'C');
COMMENT ON COLLATION "Case" IS 'blind to it';
CREATE TABLE words (w text COLLATE "Case", v text COLLATE by_provider);
CREATE INDEX words_w ON words (w);
