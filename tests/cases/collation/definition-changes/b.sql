CREATE COLLATION "Case" (provider = icu, locale = 'und-u-ks-level2');
CREATE COLLATION by_provider (provider = icu, locale = 'de');
CREATE COLLATION by_parts (lc_collate = 'POSIX', lc_ctype = 'C.utf8');
COMMENT ON COLLATION "Case" IS 'blind to it';
CREATE TABLE words (w text COLLATE "Case", v text COLLATE by_provider);
CREATE INDEX words_w ON words (w);
