SET check_function_bodies = off;

ALTER DOMAIN public.isbn DROP CONSTRAINT isbn_check;

DROP FUNCTION public.valid_isbn(text);
CREATE FUNCTION public.valid_isbn(isbn text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT length($1) = 10 $function$;

ALTER DOMAIN public.isbn ADD CONSTRAINT isbn_check CHECK (public.valid_isbn(VALUE));
