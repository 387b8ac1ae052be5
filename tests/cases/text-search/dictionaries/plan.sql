DROP INDEX public.t_body;

DROP TEXT SEARCH CONFIGURATION public.words;

DROP TEXT SEARCH DICTIONARY public.template;

CREATE TEXT SEARCH DICTIONARY public."New ""one""" (TEMPLATE = pg_catalog.synonym, synonyms = 'synonym_sample', casesensitive = 1);

ALTER TEXT SEARCH DICTIONARY public.fewer (accept);

ALTER TEXT SEARCH DICTIONARY public.options (stopwords = 'german', accept = 'true');

CREATE TEXT SEARCH DICTIONARY public.template (TEMPLATE = pg_catalog.snowball, language = 'dutch', stopwords = 'dutch');

COMMENT ON TEXT SEARCH DICTIONARY public.template IS 'comes back';

CREATE TEXT SEARCH CONFIGURATION public.words (PARSER = pg_catalog."default");
ALTER TEXT SEARCH CONFIGURATION public.words ADD MAPPING FOR asciiword WITH public.template, public.options;
ALTER TEXT SEARCH CONFIGURATION public.words ADD MAPPING FOR word WITH public.options;

CREATE INDEX t_body ON public.t USING gin (to_tsvector('public.words'::regconfig, body));

COMMENT ON INDEX public.t_body IS 'comes back, too';

DROP TEXT SEARCH DICTIONARY public.old;
