SET check_function_bodies = off;

ALTER DOMAIN public.isbn DROP CONSTRAINT isbn_check;

DROP FUNCTION public.valid_isbn(text);
CREATE FUNCTION public.valid_isbn(candidate text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT length($1) IN (10, 13) $function$;

ALTER DOMAIN public.isbn ADD CONSTRAINT isbn_check CHECK (public.valid_isbn(VALUE));
