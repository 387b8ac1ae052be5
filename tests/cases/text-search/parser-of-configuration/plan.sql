DROP INDEX public.docs_body;

DROP TEXT SEARCH CONFIGURATION public.search;

DROP TEXT SEARCH DICTIONARY public.mine;

DROP TEXT SEARCH TEMPLATE public.plain;

DROP TEXT SEARCH PARSER public.words;
CREATE TEXT SEARCH PARSER public.words (START = pg_catalog.prsd_start, GETTOKEN = pg_catalog.prsd_nexttoken, END = pg_catalog.prsd_end, LEXTYPES = pg_catalog.prsd_lextype, HEADLINE = pg_catalog.prsd_headline);

CREATE TEXT SEARCH TEMPLATE public.plain (LEXIZE = pg_catalog.dsimple_lexize);

CREATE TEXT SEARCH DICTIONARY public.mine (TEMPLATE = pg_catalog.simple);

CREATE TEXT SEARCH CONFIGURATION public.search (PARSER = public.words);
ALTER TEXT SEARCH CONFIGURATION public.search ADD MAPPING FOR asciiword WITH public.mine;

CREATE INDEX docs_body ON public.docs USING gin (to_tsvector('public.search'::regconfig, body));
