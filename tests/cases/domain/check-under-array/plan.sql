ALTER TABLE public.photos ALTER COLUMN tags DROP DEFAULT;

ALTER TYPE public.label RENAME TO label__old_cfddfc7f;

ALTER DOMAIN public.tag RENAME TO tag__old_f97e7261;
CREATE DOMAIN public.tag AS text CONSTRAINT tag_form CHECK ((VALUE ~ '^[a-z]+$'::text));

CREATE TYPE public.label AS (
    tag public.tag,
    weight integer
);

ALTER TABLE public.photos ALTER COLUMN label TYPE public.label USING CASE WHEN label IS DISTINCT FROM NULL THEN ROW((label).tag::text::public.tag, (label).weight::integer)::public.label END;

ALTER TABLE public.photos ALTER COLUMN main TYPE public.tag USING main::text::public.tag;

ALTER TABLE public.photos ALTER COLUMN tags TYPE public.tag[] USING tags::text[]::public.tag[];

ALTER TABLE public.photos ALTER COLUMN tags SET DEFAULT '{}'::public.tag[];

DROP TYPE public.label__old_cfddfc7f;

DROP DOMAIN public.tag__old_f97e7261;
