SET check_function_bodies = off;

ALTER TABLE public.pages DROP COLUMN body;

ALTER TABLE public.pages DROP COLUMN inline;

DROP TYPE public.note CASCADE;
CREATE TYPE public.note;

CREATE FUNCTION public.note_in(cstring)
 RETURNS public.note
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$textin$function$;

CREATE FUNCTION public.note_out(public.note)
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$textout$function$;

CREATE TYPE public.note (
    INPUT = public.note_in,
    OUTPUT = public.note_out,
    DELIMITER = ';',
    COLLATABLE = true
);

ALTER TABLE public.pages ADD COLUMN body public.note;

ALTER TABLE public.pages ADD COLUMN inline public.note;
