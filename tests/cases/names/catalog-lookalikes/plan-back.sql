SET check_function_bodies = off;

DROP INDEX public.pg_type_idx;

ALTER TABLE public.pg_type ALTER COLUMN b DROP DEFAULT;

ALTER DOMAIN public.text DROP CONSTRAINT text_check;

ALTER TYPE public."integer" RENAME TO integer__old_7c26d8dc;
CREATE TYPE public."integer" AS ENUM ('one', 'two');

ALTER DOMAIN public.text ADD CONSTRAINT text_check CHECK ((VALUE > 0));

ALTER TABLE public.pg_type ALTER COLUMN c TYPE public."integer" USING c::text::public."integer";

CREATE OR REPLACE FUNCTION public.lower(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT 'low' $function$;

ALTER TABLE public.pg_class DROP COLUMN relkind;

DROP TYPE public.integer__old_7c26d8dc;
