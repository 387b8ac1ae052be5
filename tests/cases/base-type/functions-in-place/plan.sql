SET check_function_bodies = off;

CREATE FUNCTION public.note_recv(internal)
 RETURNS public.note
 LANGUAGE internal
 STABLE STRICT
AS $function$textrecv$function$;

ALTER TYPE public.note SET (RECEIVE = public.note_recv, TYPMOD_IN = public.note_mod_in, TYPMOD_OUT = public.note_mod_out, STORAGE = extended);
ALTER TABLE public.pages ALTER COLUMN body SET STORAGE EXTENDED;

ALTER TABLE public.pages ALTER COLUMN inline SET STORAGE PLAIN;
