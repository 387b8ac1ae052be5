CREATE TEXT SEARCH DICTIONARY public.gone (TEMPLATE = pg_catalog.simple);

ALTER TEXT SEARCH CONFIGURATION "My Search".words ALTER MAPPING FOR asciiword, word WITH public.gone, english_stem;
ALTER TEXT SEARCH CONFIGURATION "My Search".words ALTER MAPPING FOR email WITH simple;
ALTER TEXT SEARCH CONFIGURATION "My Search".words ADD MAPPING FOR "int", url WITH simple;

DROP TEXT SEARCH CONFIGURATION public."New ""config""";

DROP TEXT SEARCH DICTIONARY public.fresh;
