ALTER TYPE public.full_name RENAME TO full_name__old_5873862f;

ALTER TYPE public.free ALTER ATTRIBUTE a TYPE text;

ALTER TYPE public.free ALTER ATTRIBUTE b TYPE text COLLATE pg_catalog."C";

CREATE TYPE public.full_name AS (
    first text COLLATE pg_catalog."C",
    "Last" text
);

ALTER TABLE public.people ALTER COLUMN n TYPE public.full_name USING CASE WHEN n IS DISTINCT FROM NULL THEN ROW((n).first::text, (n)."Last"::text)::public.full_name END;

DROP TYPE public.full_name__old_5873862f;
