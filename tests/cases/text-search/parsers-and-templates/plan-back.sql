DROP TEXT SEARCH CONFIGURATION public.c;

DROP TEXT SEARCH PARSER public.cut;
CREATE TEXT SEARCH PARSER public.cut (START = pg_catalog.prsd_start, GETTOKEN = pg_catalog.prsd_nexttoken, END = pg_catalog.prsd_end, LEXTYPES = pg_catalog.prsd_lextype);

COMMENT ON TEXT SEARCH PARSER public.cut IS 'p';

CREATE TEXT SEARCH PARSER public.gone (START = pg_catalog.prsd_start, GETTOKEN = pg_catalog.prsd_nexttoken, END = pg_catalog.prsd_end, LEXTYPES = pg_catalog.prsd_lextype);

CREATE TEXT SEARCH CONFIGURATION public.c (PARSER = public.cut);
ALTER TEXT SEARCH CONFIGURATION public.c ADD MAPPING FOR asciiword, word WITH public.d;

DROP TEXT SEARCH TEMPLATE "X"."New one";

DROP TEXT SEARCH PARSER "X"."New one";

DROP SCHEMA "X";
