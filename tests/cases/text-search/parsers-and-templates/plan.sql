DROP TEXT SEARCH CONFIGURATION public.c;

DROP TEXT SEARCH PARSER public.cut;

CREATE SCHEMA "X";

CREATE TEXT SEARCH PARSER "X"."New one" (START = pg_catalog.prsd_start, GETTOKEN = pg_catalog.prsd_nexttoken, END = pg_catalog.prsd_end, LEXTYPES = pg_catalog.prsd_lextype);

CREATE TEXT SEARCH PARSER public.cut (START = pg_catalog.prsd_start, GETTOKEN = pg_catalog.prsd_nexttoken, END = pg_catalog.prsd_end, LEXTYPES = pg_catalog.prsd_lextype, HEADLINE = pg_catalog.prsd_headline);

COMMENT ON TEXT SEARCH PARSER public.cut IS 'p';

CREATE TEXT SEARCH TEMPLATE "X"."New one" (INIT = pg_catalog.dsnowball_init, LEXIZE = pg_catalog.dsnowball_lexize);

COMMENT ON TEXT SEARCH TEMPLATE "X"."New one" IS 'n';

CREATE TEXT SEARCH CONFIGURATION public.c (PARSER = public.cut);
ALTER TEXT SEARCH CONFIGURATION public.c ADD MAPPING FOR asciiword, word WITH public.d;

DROP TEXT SEARCH PARSER public.gone;
