SET check_function_bodies = off;

ALTER TABLE public.notes RENAME COLUMN text TO body;

ALTER INDEX public.notes_text_idx RENAME TO notes_body_idx;

CREATE OR REPLACE FUNCTION public.last_body()
 RETURNS text
 LANGUAGE sql
AS $function$SELECT max(n.body) FROM public.notes n$function$;
