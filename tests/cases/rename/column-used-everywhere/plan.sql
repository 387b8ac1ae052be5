SET check_function_bodies = off;

ALTER TABLE public.notes RENAME COLUMN body TO text;

ALTER INDEX public.notes_body_idx RENAME TO notes_text_idx;

CREATE OR REPLACE FUNCTION public.last_body()
 RETURNS text
 LANGUAGE sql
AS $function$SELECT max(n.text) FROM public.notes n$function$;
