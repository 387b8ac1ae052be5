-- mappings added, altered, dropped in place: what is built on the configuration stays; a dictionary goes
CREATE SCHEMA "My Search";
CREATE TEXT SEARCH DICTIONARY gone (TEMPLATE = simple);
CREATE TEXT SEARCH DICTIONARY "My Search"."Plain; ""one"" WITH" (TEMPLATE = simple, stopwords = english);
CREATE TEXT SEARCH CONFIGURATION "My Search".words (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION "My Search".words ALTER MAPPING FOR asciiword, word WITH gone, english_stem;
COMMENT ON TEXT SEARCH CONFIGURATION "My Search".words IS 'as we search';
CREATE TEXT SEARCH CONFIGURATION same (PARSER = pg_catalog."default");
CREATE TABLE t (id int PRIMARY KEY, body text, found tsvector GENERATED ALWAYS AS (to_tsvector('"My Search".words', body)) STORED);
CREATE INDEX t_body ON t USING gin (to_tsvector('"My Search".words', body));
