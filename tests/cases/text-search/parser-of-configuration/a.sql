-- A configuration gets another parser, a template other functions: they are made anew with what hangs on them.
CREATE TEXT SEARCH PARSER words (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
CREATE TEXT SEARCH TEMPLATE plain (INIT = dsimple_init, LEXIZE = dsimple_lexize);
CREATE TEXT SEARCH DICTIONARY mine (TEMPLATE = plain);
CREATE TEXT SEARCH CONFIGURATION search (PARSER = pg_catalog."default");
ALTER TEXT SEARCH CONFIGURATION search ADD MAPPING FOR asciiword WITH mine;
CREATE TABLE docs (body text);
CREATE INDEX docs_body ON docs USING gin (to_tsvector('search', body));
