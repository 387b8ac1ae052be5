ALTER TABLE public.people ALTER COLUMN nick DROP DEFAULT;

ALTER FUNCTION public.names_multirange() RENAME TO names__old_4ca8360m;
ALTER TYPE public.names_multirange RENAME TO names__old_4ca8360m;
ALTER FUNCTION public.names(text, text) RENAME TO names__old_4ca8360a;
ALTER FUNCTION public.names(text, text, text) RENAME TO names__old_4ca8360a;
ALTER TYPE public.names RENAME TO names__old_4ca8360a;

ALTER TYPE public.person RENAME TO person__old_f238a218;

ALTER DOMAIN public.name RENAME TO name__old_deb5cdd1;

ALTER COLLATION public.nocase RENAME TO nocase__old_7dc86a4b;
CREATE COLLATION public.nocase (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false);

CREATE DOMAIN public.name AS text COLLATE public.nocase CONSTRAINT name_check CHECK ((VALUE <> 'x'::text));

CREATE TYPE public.person AS (
    first text COLLATE public.nocase,
    born date
);

CREATE TYPE public.names AS RANGE (SUBTYPE = text, COLLATION = public.nocase);

ALTER TABLE public.people ALTER COLUMN nick TYPE public.name USING nick::text::public.name;

ALTER TABLE public.people ALTER COLUMN span TYPE public.names USING span::text::public.names;

ALTER TABLE public.people ALTER COLUMN who TYPE public.person USING CASE WHEN who IS DISTINCT FROM NULL THEN ROW((who).first::text, (who).born::date)::public.person END;

ALTER TABLE public.people ALTER COLUMN nick SET DEFAULT 'n'::text;

DROP TYPE public.names__old_4ca8360a;

DROP TYPE public.person__old_f238a218;

DROP DOMAIN public.name__old_deb5cdd1;

DROP COLLATION public.nocase__old_7dc86a4b;
