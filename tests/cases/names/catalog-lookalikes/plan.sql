SET check_function_bodies = off;

ALTER TYPE public."integer" ADD VALUE 'three';

ALTER DOMAIN public.text DROP CONSTRAINT text_check;
ALTER DOMAIN public.text ADD CONSTRAINT text_check CHECK ((VALUE > 1));

ALTER TABLE public.pg_class ADD COLUMN relkind public.text;

CREATE OR REPLACE FUNCTION public.lower(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT 'lower' $function$;

ALTER TABLE public.pg_type ALTER COLUMN b SET DEFAULT public.lower('X'::text);

CREATE INDEX pg_type_idx ON public.pg_type USING btree (public.lower(b), lower(b));
