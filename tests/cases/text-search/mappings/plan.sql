CREATE TEXT SEARCH DICTIONARY public.fresh (TEMPLATE = pg_catalog.snowball, language = 'german');

ALTER TEXT SEARCH CONFIGURATION "My Search".words DROP MAPPING FOR "int", url;
ALTER TEXT SEARCH CONFIGURATION "My Search".words ALTER MAPPING FOR asciiword, word WITH "My Search"."Plain; ""one"" WITH", public.fresh;
ALTER TEXT SEARCH CONFIGURATION "My Search".words ALTER MAPPING FOR email WITH public.fresh;

CREATE TEXT SEARCH CONFIGURATION public."New ""config""" (PARSER = pg_catalog."default");
ALTER TEXT SEARCH CONFIGURATION public."New ""config""" ADD MAPPING FOR asciihword, asciiword, hword, hword_asciipart, hword_part, word WITH english_stem;
ALTER TEXT SEARCH CONFIGURATION public."New ""config""" ADD MAPPING FOR email, file, "float", host, hword_numpart, "int", numhword, numword, sfloat, uint, url, url_path, version WITH simple;

COMMENT ON TEXT SEARCH CONFIGURATION public."New ""config""" IS 'n';

DROP TEXT SEARCH DICTIONARY public.gone;
