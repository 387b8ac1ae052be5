CREATE COLLATION public.nocase (PROVIDER = icu, LOCALE = 'und-u-ks-level1', DETERMINISTIC = false);
CREATE DOMAIN public.name AS text COLLATE public.nocase CHECK (VALUE <> 'x');
CREATE TYPE public.names AS RANGE (SUBTYPE = text, COLLATION = public.nocase);
CREATE TYPE public.person AS (first text COLLATE public.nocase, born date);
CREATE TABLE public.people (id integer PRIMARY KEY, nick public.name DEFAULT 'n', span public.names, who public.person);
CREATE TABLE public.untouched (id integer PRIMARY KEY, plain text);
