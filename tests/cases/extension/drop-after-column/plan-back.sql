SET check_function_bodies = off;

CREATE EXTENSION hstore WITH SCHEMA public;

ALTER TABLE public.products ADD COLUMN attributes public.hstore;

CREATE INDEX products_attributes_idx ON public.products USING gin (attributes);

CREATE FUNCTION public.colour(public.hstore)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT $1 -> 'colour' $function$;
