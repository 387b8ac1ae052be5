DROP INDEX public.t_body;

DROP TEXT SEARCH CONFIGURATION public.words;

DROP TEXT SEARCH DICTIONARY public.template;

ALTER TEXT SEARCH DICTIONARY public.fewer (accept = 'false');

CREATE TEXT SEARCH DICTIONARY public.old (TEMPLATE = pg_catalog.snowball, language = 'english');

ALTER TEXT SEARCH DICTIONARY public.options (stopwords = 'english', accept = 'false');

CREATE TEXT SEARCH DICTIONARY public.template (TEMPLATE = pg_catalog.simple);

COMMENT ON TEXT SEARCH DICTIONARY public.template IS 'comes back';

CREATE TEXT SEARCH CONFIGURATION public.words (PARSER = pg_catalog."default");
ALTER TEXT SEARCH CONFIGURATION public.words ADD MAPPING FOR asciiword WITH public.template, public.options;
ALTER TEXT SEARCH CONFIGURATION public.words ADD MAPPING FOR word WITH public.options;

CREATE INDEX t_body ON public.t USING gin (to_tsvector('public.words'::regconfig, body));

COMMENT ON INDEX public.t_body IS 'comes back, too';

DROP TEXT SEARCH DICTIONARY public."New ""one""";
