SET check_function_bodies = off;

ALTER TABLE public.pages ALTER COLUMN body TYPE text USING body::text;

ALTER TABLE public.pages ALTER COLUMN inline TYPE text USING inline::text;

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

ALTER TABLE public.pages ALTER COLUMN body TYPE public.note USING body::public.note;

ALTER TABLE public.pages ALTER COLUMN inline TYPE public.note USING inline::public.note;
ALTER TABLE public.pages ALTER COLUMN inline SET STORAGE PLAIN;
