CREATE TEXT SEARCH PARSER words (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype, HEADLINE = prsd_headline);
CREATE TEXT SEARCH TEMPLATE plain (LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH DICTIONARY mine (TEMPLATE = pg_catalog.simple);
CREATE TEXT SEARCH CONFIGURATION search (PARSER = words);
ALTER TEXT SEARCH CONFIGURATION search ADD MAPPING FOR asciiword WITH mine;
CREATE TABLE docs (body text);
CREATE INDEX docs_body ON docs USING gin (to_tsvector('search', body));
